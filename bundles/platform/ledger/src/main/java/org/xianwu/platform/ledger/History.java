package org.xianwu.platform.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.HistoryItem;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.ledger.table.RecordRow;
import org.xianwu.platform.ledger.value.Conversion;
import org.xianwu.platform.ledger.value.Display;
import org.xianwu.platform.ledger.value.LedgerProblem;
import org.xianwu.platform.ledger.value.Mask;
import org.xianwu.platform.ledger.value.Moments;

/** What happened to a record, told from the change log in the words of its columns. */
final class History {

  private static final Logger LOG = LoggerFactory.getLogger(History.class);

  private final ObjectMapper json = new ObjectMapper();
  private final ChangeLog log;
  private final Texts texts;
  private final Display display;

  History(ChangeLog log, Texts texts, Display display) {
    this.log = Objects.requireNonNull(log);
    this.texts = Objects.requireNonNull(texts);
    this.display = Objects.requireNonNull(display);
  }

  List<HistoryItem> of(LedgerDefinition definition, long id, Caller caller) {
    List<HistoryItem> steps = new ArrayList<>();
    Change before = null;
    for (LoggedChange logged : log.historyOf(definition.id(), id)) {
      HistoryItem step = step(definition, logged, caller);
      if (before != null && belongs(logged.change(), before)) {
        step = together(steps.remove(steps.size() - 1), step);
      }
      steps.add(step);
      before = logged.change();
    }
    return List.copyOf(steps);
  }

  private HistoryItem step(LedgerDefinition definition, LoggedChange logged, Caller caller) {
    return new HistoryItem(
        logged.at().truncatedTo(ChronoUnit.SECONDS),
        logged.actor(),
        logged.change().action(),
        label(definition, logged.change().action()),
        differences(definition, logged, caller),
        logged.change().reason());
  }

  /** A use case adds to the step of a new version what the record itself does not hold. */
  private static boolean belongs(Change one, Change before) {
    return one.rev() > 0 && one.rev() == before.rev() && one.action().equals(before.action());
  }

  private static HistoryItem together(HistoryItem first, HistoryItem second) {
    List<HistoryItem.Difference> changes = new ArrayList<>(first.changes());
    changes.addAll(second.changes());
    return new HistoryItem(
        first.at(),
        first.actor(),
        first.action(),
        first.actionLabel(),
        changes,
        first.reason().isEmpty() ? second.reason() : first.reason());
  }

  /**
   * The refusal of a change that was made on an old version: who changed what since.
   *
   * @param rev version that the caller saw
   */
  Problem stale(LedgerDefinition definition, RecordRow current, int rev, Caller caller) {
    Problem stale =
        Problem.of(CommonProblem.STALE)
            .with("who", display.actor(current.updatedBy(), caller.language()))
            .with("when", Moments.minute(current.updatedAt()));
    for (LoggedChange logged : log.historyOf(definition.id(), current.id())) {
      if (logged.change().rev() > rev) {
        for (HistoryItem.Difference change : differences(definition, logged, caller)) {
          stale.field(
              change.key(),
              Problem.of(LedgerProblem.CHANGED_MEANWHILE)
                  .with("before", orDash(change.before()))
                  .with("after", orDash(change.after()))
                  .with("who", logged.actor()));
        }
      }
    }
    return stale;
  }

  private Label label(LedgerDefinition definition, String action) {
    return Label.of(label(definition, action, Language.ZH), label(definition, action, Language.EN));
  }

  private String label(LedgerDefinition definition, String action, Language language) {
    return texts
        .find(language, "action." + definition.function() + "." + action, Map.of())
        .or(() -> texts.find(language, "action." + action, Map.of()))
        .orElse(action);
  }

  private List<HistoryItem.Difference> differences(
      LedgerDefinition definition, LoggedChange logged, Caller caller) {
    JsonNode fields = parsed(logged);
    List<HistoryItem.Difference> changes = new ArrayList<>();
    for (Column column : definition.columns()) {
      JsonNode pair = find(fields, column);
      if (pair != null && pair.isArray() && pair.size() == 2) {
        String before = text(column, pair.get(0), caller);
        String after = text(column, pair.get(1), caller);
        changes.add(new HistoryItem.Difference(column.key(), column.label(), before, after));
      }
    }
    fields
        .fields()
        .forEachRemaining(
            field -> added(definition, field, caller.language()).ifPresent(changes::add));
    return changes;
  }

  /**
   * What a use case told beside the columns, under a name that the texts know as {@code
   * field.<ledger>.<name>}.
   */
  private Optional<HistoryItem.Difference> added(
      LedgerDefinition definition, Map.Entry<String, JsonNode> field, Language language) {
    String key = "field." + definition.id() + "." + field.getKey();
    JsonNode pair = field.getValue();
    return texts
        .find(Language.ZH, key, Map.of())
        .filter(named -> pair.isArray() && pair.size() == 2)
        .map(
            named ->
                new HistoryItem.Difference(
                    field.getKey(),
                    Label.of(named, texts.get(Language.EN, key, Map.of())),
                    said(pair.get(0), language),
                    said(pair.get(1), language)));
  }

  /** A text, or one in both languages. */
  private static String said(JsonNode value, Language language) {
    JsonNode words =
        value.isObject() ? value.path(language.name().toLowerCase(Locale.ROOT)) : value;
    return words.isNull() ? "" : words.asText();
  }

  private JsonNode parsed(LoggedChange logged) {
    try {
      return json.readTree(logged.change().differences());
    } catch (JsonProcessingException broken) {
      LOG.warn("Differences of {}:{} cannot be read", logged.lane(), logged.sequence(), broken);
      return json.createObjectNode();
    }
  }

  /** The log names the field of the entity: the column's key, its source, or that in camel case. */
  private static JsonNode find(JsonNode fields, Column column) {
    for (String name : List.of(column.key(), column.source(), camelCase(column.source()))) {
      if (!name.isEmpty() && fields.has(name)) {
        return fields.get(name);
      }
    }
    return null;
  }

  private static String camelCase(String source) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      char at = source.charAt(i);
      if (at != '_') {
        boolean capital = i > 0 && source.charAt(i - 1) == '_';
        name.append(capital ? Character.toUpperCase(at) : at);
      }
    }
    return name.toString();
  }

  private String text(Column column, JsonNode node, Caller caller) {
    if (node.isNull() || (node.isTextual() && node.textValue().isEmpty())) {
      return "";
    }
    Object value = typed(column, node);
    if (Mask.hides(column, caller)) {
      value = Mask.of(column, value);
    }
    return display.text(column, value, caller.language(), Optional.empty());
  }

  /** As the column holds it, or as it stands in the log when the definition changed since. */
  private static Object typed(Column column, JsonNode node) {
    Object plain =
        node.isArray() ? elements(node) : node.isBoolean() ? node.booleanValue() : node.asText();
    try {
      Object value = Conversion.convert(column, choice(column, plain));
      return value == null ? plain : value;
    } catch (Problem noLongerValid) {
      return plain instanceof List<?> ? node.toString() : plain;
    }
  }

  /** An enum is logged under its name, a choice is its value in kebab-case. */
  private static Object choice(Column column, Object plain) {
    return column.type() == ColumnType.CHOICE
        ? plain.toString().toLowerCase(Locale.ROOT).replace('_', '-')
        : plain;
  }

  private static List<String> elements(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  private static String orDash(String text) {
    return text.isEmpty() ? "—" : text;
  }
}
