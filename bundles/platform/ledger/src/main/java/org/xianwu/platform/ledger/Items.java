package org.xianwu.platform.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.ledger.table.RecordRow;
import org.xianwu.platform.ledger.value.Display;
import org.xianwu.platform.ledger.value.Mask;

/** Rows as one caller sees them: named, masked, and with the verbs that are open to the caller. */
final class Items {

  private final Ledger ledger;
  private final LedgerDefinition definition;
  private final Caller caller;
  private final Display display;
  private final Optional<Reach> changeable;

  Items(Ledger ledger, Caller caller, Directory directory) {
    this.ledger = Objects.requireNonNull(ledger);
    this.definition = ledger.definition();
    this.caller = Objects.requireNonNull(caller);
    this.display = new Display(directory);
    String edit = definition.permissions().edit();
    this.changeable =
        Description.may(caller, edit)
            ? Optional.of(definition.visibility().reach(caller, edit))
            : Optional.empty();
  }

  LedgerItem listed(RecordRow row) {
    return item(row, null, null, null, null);
  }

  LedgerItem whole(RecordRow row) {
    return item(
        row,
        display.actor(row.createdBy(), caller.language()),
        row.createdAt().truncatedTo(ChronoUnit.SECONDS),
        display.actor(row.updatedBy(), caller.language()),
        row.updatedAt().truncatedTo(ChronoUnit.SECONDS));
  }

  private LedgerItem item(
      RecordRow row, String createdBy, Instant createdAt, String updatedBy, Instant updatedAt) {
    Optional<LocalDate> day = day(definition, row);
    Map<String, Object> values = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> masked = new ArrayList<>();
    for (Column column : definition.columns()) {
      Object value = row.values().get(column.key());
      if (value == null) {
        continue;
      }
      if (Mask.hides(column, caller)) {
        value = Mask.of(column, value);
        masked.add(column.key());
      }
      values.put(column.key(), Display.json(value));
      texts.put(column.key(), display.text(column, value, caller.language(), day));
    }
    return new LedgerItem(
        Long.toString(row.id()),
        row.rev(),
        values,
        texts,
        masked,
        actions(row),
        createdBy,
        createdAt,
        updatedBy,
        updatedAt);
  }

  /** The day that decides under which name units are shown. */
  static Optional<LocalDate> day(LedgerDefinition definition, RecordRow row) {
    return row.values().get(definition.dayKey()) instanceof LocalDate day
        ? Optional.of(day)
        : Optional.empty();
  }

  private List<String> actions(RecordRow row) {
    LedgerRow known = row.forFunction();
    List<String> actions = new ArrayList<>();
    if (changeable.filter(row::within).isPresent() && ledger.editable(known, caller)) {
      actions.add("edit");
    }
    actions.addAll(ledger.actions(known, caller));
    return actions;
  }
}
