package org.xianwu.reception.ledger;

import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.reception.app.Letters;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterState;

/** The register of letters (公函台账); letters are written by their own form, with their people. */
@Component(service = {Ledger.class, LetterLedger.class})
public final class LetterLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "letter", "公函台账", "Letters")
          .column(
              Column.text("number", "letter_no", 40, "发文字号", "Number")
                  .searchable()
                  .width(180)
                  .phone(Phone.LINE))
          .column(
              Column.choice("kind", "letter_kind", Choices.KINDS, "来函形式", "Form")
                  .filter(Filter.EQUALS)
                  .width(100)
                  .phone(Phone.LINE))
          .column(
              Column.text("sender", "sender", 100, "派出单位", "Sender")
                  .searchable()
                  .width(200)
                  .phone(Phone.TITLE))
          .column(Column.date("date", "letter_date", "来函日期", "Date").width(120))
          .column(
              Column.date("receivedOn", "received_on", "收函日期", "Received")
                  .filter(Filter.RANGE)
                  .width(120)
                  .phone(Phone.LINE))
          .column(Column.longText("task", "task", 1000, "公务内容", "Task").searchable())
          .column(Column.longText("schedule", "schedule", 2000, "行程", "Schedule").unlisted())
          .column(
              Column.choice("state", "state", Choices.LETTER_STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .width(110)
                  .phone(Phone.TAG))
          .column(Column.person("enteredBy", "entered_by", "登记人", "Entered by").width(100))
          .column(Column.person("verifiedBy", "verified_by", "核验人", "Verified by").width(100))
          .column(Column.dateTime("verifiedAt", "verified_at", "核验时间", "Verified").unlisted())
          .column(Column.text("remark", "remark", 500, "退回原因", "Sent back because").unlisted())
          .column(
              Column.of("suppliedBy", "supplied_by", ColumnType.REFERENCE, "补函", "Supplied by")
                  .unlisted())
          .column(Column.unit("unitId", "unit_id", "单位", "Unit").filter(Filter.EQUALS).unlisted())
          .order(Order.desc("receivedOn"))
          .order(Order.asc("receivedOn"))
          .permissions(Permissions.readOnly(ReceptionPermissions.VIEW, ReceptionPermissions.EXPORT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("sender")
          .datedBy("receivedOn")
          .shownAt("/m/reception/letter?id={id}")
          .build();

  private final Letters letters;

  @Activate
  public LetterLedger(@Reference Letters letters) {
    this.letters = Objects.requireNonNull(letters);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    Values values = row.values();
    return letters.verbs(
        values.id("unitId").orElse(0L),
        LetterState.of(values.textOrEmpty("state")),
        values.id("enteredBy").orElse(0L),
        LetterKind.PHONE.code().equals(values.textOrEmpty("kind")),
        values.id("suppliedBy"));
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
