package org.xianwu.duty.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.outing.OutingPermissions;
import org.xianwu.duty.app.outing.Suspicions;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.duty.domain.outing.SuspicionState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;

/** Suspicions of late, missing and wrong reports, with their evidence and verdict. */
@Component(service = {Ledger.class, SuspicionLedger.class})
public final class SuspicionLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "outing-suspicion", "疑似迟报漏报错报", "Suspicions")
          .table("duty.outing_suspicion")
          .column(
              Column.person("personId", "person_id", "人员", "Person")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(100)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("kind", "kind", OutingChoices.SUSPICIONS, "疑似问题", "Suspicion")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(110)
                  .phone(Phone.LINE))
          .column(
              Column.date("day", "suspected_day", "日期", "Day")
                  .filter(Filter.RANGE)
                  .required()
                  .fixed()
                  .width(110)
                  .phone(Phone.LINE))
          .column(
              Column.longText("evidence", "evidence", 1000, "证据", "Evidence")
                  .required()
                  .fixed()
                  .searchable()
                  .help(
                      "写明来源和编号：派车单、会议签到、请休假、出国批件、抽查记录",
                      "Source and number: vehicle dispatch, meeting, leave, spot check"))
          .column(
              Column.choice("state", "state", OutingChoices.VERDICTS, "认定情况", "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(100)
                  .phone(Phone.TAG))
          .column(Column.text("answer", "answer", 1000, "本人说明", "Answer").readOnly())
          .column(Column.text("verdict", "verdict", 500, "认定理由", "Verdict").readOnly().unlisted())
          .column(
              Column.person("decidedBy", "decided_by", "认定人", "Decided by").readOnly().unlisted())
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .unlisted())
          .order(Order.desc("day"))
          .order(Order.asc("day"))
          .permissions(
              new Permissions(
                  OutingPermissions.VIEW, OutingPermissions.KEEP, "", OutingPermissions.EXPORT, ""))
          .visibility(Suspicions.VISIBILITY)
          .titledBy("personId")
          .datedBy("day")
          .shownAt("/m/duty/suspicions?open={id}")
          .build();

  private final Suspicions suspicions;

  @Activate
  public SuspicionLedger(@Reference Suspicions suspicions) {
    this.suspicions = Objects.requireNonNull(suspicions);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return suspicions.raise(
        values.id("personId").orElseThrow(),
        SuspicionKind.of(values.textOrEmpty("kind")),
        values.date("day").orElseThrow(),
        Optional.empty(),
        values.textOrEmpty("evidence"));
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    Values values = row.values();
    return suspicions.verbs(
        values.id("personId").orElse(0L), SuspicionState.of(values.textOrEmpty("state")));
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
