package org.xianwu.platform.audit.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  EntryAnswers(LedgerNames names, Texts texts, CallerContext callers) {
    this.names = names;
    this.texts = texts;
    this.callers = callers;
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
              field -> {
                Optional<Column> column =
                    names.find(change.ledger()).flatMap(ledger -> ledger.column(field.getKey()));
                boolean hidden = column.map(this::hidden).orElse(false);
                found.add(
                    new HistoryItem.Difference(
                        field.getKey(),
                        column.map(Column::label).orElse(Label.of(field.getKey(), field.getKey())),
                        text(field.getValue().path(0), hidden),
                        text(field.getValue().path(1), hidden)));
              });
    } catch (JsonProcessingException e) {
      String all = change.differences();
      found.add(new HistoryItem.Difference("", Label.of("内容", "Content"), "", all));
    }
    return found;
  }

  private boolean hidden(Column column) {
    Caller caller = callers.current();
    return !column.masked().isEmpty() && !caller.can(column.masked());
  }

  private static String text(JsonNode value, boolean hidden) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (hidden) {
      return HIDDEN;
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
