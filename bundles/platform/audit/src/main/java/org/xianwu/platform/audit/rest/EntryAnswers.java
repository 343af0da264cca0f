package org.xianwu.platform.audit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.HistoryItem;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.audit.app.EntryFilter;
import org.xianwu.platform.audit.app.LedgerNames;

/** Rows of the trail as the ledger page of the console reads them. */
final class EntryAnswers {

  private static final String HIDDEN = "***";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LedgerNames names;
  private final Texts texts;
  private final CallerContext callers;
  private final DifferenceTexts values;

  EntryAnswers(LedgerNames names, Texts texts, CallerContext callers, DifferenceTexts values) {
    this.names = names;
    this.texts = texts;
    this.callers = callers;
    this.values = values;
  }

  LedgerItem item(LoggedChange row) {
    Change change = row.change();
    Language language = callers.current().language();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("at", row.at());
    values.put("actor", row.actor());
    values.put("person", row.actorId() == 0 ? null : Long.toString(row.actorId()));
    values.put("action", change.action());
    values.put("ledger", change.ledger());
    values.put("record", change.recordId() == 0 ? null : Long.toString(change.recordId()));
    values.put("version", change.rev() == 0 ? null : change.rev());
    values.put("reason", change.reason());
    values.put("address", row.address());
    values.put("refused", EntryFilter.REFUSALS.contains(change.action()));
    values.put("place", row.lane() + ":" + row.sequence());
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("action", action(change).in(language));
    shown.put("person", row.actor());
    shown.put("ledger", ledger(change.ledger(), language));
    return new LedgerItem(
        row.lane() + "-" + row.sequence(),
        0,
        values,
        shown,
        List.of(),
        List.of(),
        row.actor(),
        row.at(),
        null,
        null);
  }

  /** Parts of records and events have no ledger of their own but a text. */
  private String ledger(String id, Language language) {
    return names
        .find(id)
        .map(definition -> definition.title().in(language))
        .or(() -> texts.find(language, "ledger." + id, Map.of()))
        .orElse(id);
  }

  private Label action(Change change) {
    return Label.of(action(change, Language.ZH), action(change, Language.EN));
  }

  private String action(Change change, Language language) {
    String function = change.ledger().split("\\.", 2)[0];
    return texts
        .find(language, "action." + function + "." + change.action(), Map.of())
        .or(() -> texts.find(language, "action." + change.action(), Map.of()))
        .orElse(change.action());
  }

  /** The row as the one step of a history, with its differences column by column. */
  HistoryItem step(LoggedChange row) {
    Change change = row.change();
    return new HistoryItem(
        row.at(),
        row.actor(),
        change.action(),
        action(change),
        differences(change),
        change.reason());
  }

  private List<HistoryItem.Difference> differences(Change change) {
    List<HistoryItem.Difference> found = new ArrayList<>();
    try {
      JSON.readTree(change.differences())
          .fields()
          .forEachRemaining(
              field ->
                  found.add(
                      names
                          .find(change.ledger())
                          .flatMap(ledger -> ledger.column(field.getKey()))
                          .map(column -> difference(column, field.getValue()))
                          .orElseGet(
                              () ->
                                  difference(change.ledger(), field.getKey(), field.getValue()))));
    } catch (JsonProcessingException e) {
      String all = change.differences();
      found.add(new HistoryItem.Difference("", Label.of("内容", "Content"), "", all));
    }
    return found;
  }

  /** What a use case told beside the columns; some of it has a name. */
  private HistoryItem.Difference difference(String ledger, String key, JsonNode pair) {
    String named = "field." + ledger + "." + key;
    Label label =
        Label.of(
            texts.find(Language.ZH, named, Map.of()).orElse(key),
            texts.find(Language.EN, named, Map.of()).orElse(key));
    Language language = callers.current().language();
    return new HistoryItem.Difference(
        key,
        label,
        DifferenceTexts.plain(pair.path(0), language),
        DifferenceTexts.plain(pair.path(1), language));
  }

  private HistoryItem.Difference difference(Column column, JsonNode pair) {
    Caller caller = callers.current();
    boolean hidden = !column.masked().isEmpty() && !caller.can(column.masked());
    return new HistoryItem.Difference(
        column.key(),
        column.label(),
        hidden ? hide(pair.path(0)) : values.text(column, pair.path(0), caller.language()),
        hidden ? hide(pair.path(1)) : values.text(column, pair.path(1), caller.language()));
  }

  private static String hide(JsonNode value) {
    return DifferenceTexts.plain(value).isEmpty() ? "" : HIDDEN;
  }
}
