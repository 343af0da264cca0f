package org.xianwu.duty.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.outing.OutingMatrix;
import org.xianwu.duty.app.outing.OutingPermissions;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.MatrixTerms;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.ledger.Visibility;

/** The county's table of who decides on whose outing. */
@Component(service = {Ledger.class, OutingMatrixLedger.class})
public final class OutingMatrixLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "outing-matrix", "外出审批权限表", "Who decides on outings")
          .table("duty.outing_matrix")
          .column(
              Column.choice("postClass", "post_class", OutingChoices.POSTS, "人员", "Who")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .phone(Phone.TITLE))
          .column(
              Column.choice("reach", "reach", OutingChoices.REACHES, "范围（及以上）", "From this far")
                  .width(130)
                  .help("不填为所有目的地", "Every destination when empty"))
          .column(
              Column.choice("reason", "reason", OutingChoices.REASONS, "事由", "Reason")
                  .width(110)
                  .help("不填为所有事由", "Every reason when empty"))
          .column(
              Column.integer("minDays", "min_days", "天数（及以上）", "From so many days")
                  .required()
                  .between(1, 366)
                  .width(110))
          .column(
              Column.choice("decider", "decider", OutingChoices.DECIDERS, "审批权限", "Decided by")
                  .filter(Filter.EQUALS)
                  .required()
                  .phone(Phone.LINE))
          .column(
              Column.integer("leadDays", "lead_days", "提前工作日", "Lead in working days")
                  .required()
                  .between(0, 30)
                  .width(110))
          .column(
              Column.date("validFrom", "valid_from", "生效日", "Valid from")
                  .required()
                  .width(120)
                  .phone(Phone.LINE))
          .column(Column.date("validTo", "valid_to", "截止日", "Valid to").width(120))
          .order(Order.desc("validFrom"))
          .order(Order.asc("validFrom"))
          .permissions(
              new Permissions(
                  OutingPermissions.KEEP, OutingPermissions.KEEP, OutingPermissions.KEEP, "", ""))
          .visibility(Visibility.everything())
          .titledBy("postClass")
          .datedBy("validFrom")
          .shownAt("/m/duty/outing-matrix?open={id}")
          .build();

  private final OutingMatrix matrix;

  @Activate
  public OutingMatrixLedger(@Reference OutingMatrix matrix) {
    this.matrix = Objects.requireNonNull(matrix);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    MatrixTerms blank =
        new MatrixTerms(
            PostClass.of(values.textOrEmpty("postClass")),
            Optional.empty(),
            Optional.empty(),
            1,
            Decider.HEAD,
            0,
            values.date("validFrom").orElseThrow(),
            Optional.empty());
    return matrix.add(with(values, blank));
  }

  @Override
  public void edit(long id, int rev, Values values) {
    matrix.change(id, rev, with(values, matrix.read(id)));
  }

  private static MatrixTerms with(Values values, MatrixTerms before) {
    Optional<LocalDate> last = values.has("validTo") ? values.date("validTo") : before.validTo();
    return new MatrixTerms(
        before.postClass(),
        values.has("reach") ? text(values, "reach").map(Reach::of) : before.reach(),
        values.has("reason") ? text(values, "reason").map(OutingReason::of) : before.reason(),
        values.has("minDays") ? values.integer("minDays").orElse(1) : before.minDays(),
        text(values, "decider").map(Decider::of).orElse(before.decider()),
        values.has("leadDays") ? values.integer("leadDays").orElse(0) : before.leadDays(),
        values.date("validFrom").orElse(before.validFrom()),
        last);
  }

  private static Optional<String> text(Values values, String key) {
    return Optional.of(values.textOrEmpty(key)).filter(value -> !value.isEmpty());
  }
}
