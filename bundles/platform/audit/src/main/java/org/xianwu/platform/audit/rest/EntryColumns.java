package org.xianwu.platform.audit.rest;

import java.util.List;
import java.util.Locale;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.LedgerDescription;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.audit.app.LedgerNames;

/** The trail described as a ledger, so that the console shows it as any other. */
final class EntryColumns {

  private EntryColumns() {}

  static LedgerDescription describe(LedgerNames names) {
    return new LedgerDescription(
        "audit.entry",
        Label.of("审计日志", "Audit trail"),
        columns(names).stream().map(EntryColumns::describe).toList(),
        List.of("-at"),
        false,
        "action",
        new LedgerDescription.Can(false, false, false, false));
  }

  private static List<Column> columns(LedgerNames names) {
    List<Choice> ledgers =
        names.titles().entrySet().stream()
            .map(ledger -> new Choice(ledger.getKey(), ledger.getValue(), Choice.Tone.IDLE))
            .toList();
    return List.of(
        Column.dateTime("at", "at_time", "时间", "Time")
            .filter(Filter.RANGE)
            .phone(Phone.LINE)
            .build(),
        Column.person("person", "actor_id", "操作人", "Who")
            .filter(Filter.EQUALS)
            .phone(Phone.LINE)
            .build(),
        Column.text("action", "action", 40, "操作", "Action")
            .filter(Filter.EQUALS)
            .phone(Phone.TITLE)
            .width(140)
            .build(),
        Column.choice("ledger", "ledger", ledgers, "台账", "Ledger")
            .filter(Filter.EQUALS)
            .phone(Phone.LINE)
            .width(140)
            .build(),
        Column.text("reason", "reason", 500, "说明", "Reason").build(),
        Column.text("address", "address", 64, "网络地址", "Address")
            .filter(Filter.EQUALS)
            .width(130)
            .build(),
        Column.of("refused", "", ColumnType.BOOLEAN, "被拒绝", "Refused")
            .filter(Filter.EQUALS)
            .phone(Phone.TAG)
            .build(),
        Column.text("record", "record_id", 20, "记录编号", "Record")
            .filter(Filter.EQUALS)
            .unlisted()
            .build(),
        Column.integer("version", "rev", "记录版本", "Version").unlisted().build(),
        Column.text("place", "", 40, "链位置", "Place in the chain").unlisted().build());
  }

  private static LedgerDescription.ColumnDescription describe(Column column) {
    return new LedgerDescription.ColumnDescription(
        column.key(),
        column.label(),
        column.type().code(),
        column.filter().name().toLowerCase(Locale.ROOT),
        column.choices().stream()
            .map(
                choice ->
                    new LedgerDescription.ChoiceDescription(
                        choice.value(),
                        choice.label(),
                        choice.tone().name().toLowerCase(Locale.ROOT)))
            .toList(),
        false,
        false,
        false,
        column.listed(),
        false,
        "at".equals(column.key()),
        column.maxLength(),
        null,
        null,
        column.width(),
        "left",
        column.phone().name().toLowerCase(Locale.ROOT),
        column.help(),
        column.group());
  }
}
