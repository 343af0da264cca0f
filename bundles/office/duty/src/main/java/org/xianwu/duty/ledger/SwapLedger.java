package org.xianwu.duty.ledger;

import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.swap.SwapPermissions;
import org.xianwu.duty.app.swap.SwapWords;
import org.xianwu.duty.app.swap.Swaps;
import org.xianwu.duty.domain.swap.SwapPost;
import org.xianwu.duty.domain.swap.SwapState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;

/** The register of swaps. They are asked for and answered by their own verbs. */
@Component(service = {Ledger.class, SwapLedger.class})
public final class SwapLedger implements Ledger {

  private static final List<Choice> STATES =
      List.of(
          Choice.of(SwapState.ASKED, "待对方同意", "Asked", Tone.WARN),
          Choice.of(SwapState.CONSENTED, "审批中", "Being decided", Tone.WARN),
          Choice.of(SwapState.RETURNED, "被退回", "Sent back", Tone.BAD),
          Choice.of(SwapState.EFFECTIVE, "已生效", "In effect", Tone.OK),
          Choice.of(SwapState.DECLINED, "对方不同意", "Declined", Tone.IDLE),
          Choice.of(SwapState.WITHDRAWN, "已撤回", "Withdrawn", Tone.IDLE),
          Choice.of(SwapState.EXPIRED, "已过期", "Expired", Tone.IDLE));

  private static final List<Choice> POSTS =
      List.of(
          post(SwapPost.LEADER),
          post(SwapPost.MAIN_LEADER),
          post(SwapPost.OFFICER),
          post(SwapPost.DRIVER));

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "swap", "调班台账", "Swaps")
          .column(
              Column.date("day", "shift_day", "值班日期", "Day")
                  .filter(Filter.RANGE)
                  .readOnly()
                  .width(120)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("type", "shift_type", Choices.TYPES, "班次", "Shift")
                  .readOnly()
                  .width(80))
          .column(Column.choice("post", "post", POSTS, "岗位", "Post").readOnly().width(100))
          .column(
              Column.person("fromId", "from_id", "原值班人", "Instead of")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(110)
                  .phone(Phone.LINE))
          .column(
              Column.person("toId", "to_id", "代班人", "Serves")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(110)
                  .phone(Phone.LINE))
          .column(
              Column.choice("state", "state", STATES, "状态", "State")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .width(110)
                  .phone(Phone.TAG))
          .column(Column.text("reason", "reason", 500, "调班事由", "Reason").searchable().readOnly())
          .column(Column.dateTime("askedAt", "asked_at", "申请时间", "Asked at").readOnly().width(160))
          .column(
              Column.dateTime("answeredAt", "answered_at", "答复时间", "Answered at")
                  .readOnly()
                  .unlisted())
          .column(
              Column.dateTime("decidedAt", "decided_at", "批准时间", "Approved at")
                  .readOnly()
                  .width(160))
          .column(
              Column.person("decidedBy", "decided_by", "批准人", "Approved by").readOnly().unlisted())
          .column(Column.text("remark", "remark", 500, "说明", "Remark").readOnly().unlisted())
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .readOnly()
                  .unlisted())
          .order(Order.desc("day"))
          .order(Order.asc("day"))
          .permissions(Permissions.readOnly(SwapPermissions.VIEW, SwapPermissions.EXPORT))
          .visibility(Swaps.VISIBILITY)
          .titledBy("day")
          .datedBy("day")
          .shownAt("/m/duty/swap?id={id}")
          .build();

  private final Swaps swaps;

  @Activate
  public SwapLedger(@Reference Swaps swaps) {
    this.swaps = Objects.requireNonNull(swaps);
  }

  private static Choice post(SwapPost post) {
    return Choice.of(post, SwapWords.post(post).zh(), SwapWords.post(post).en(), Tone.INFO);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    Values values = row.values();
    return swaps.verbs(
        values.id("fromId").orElse(0L),
        values.id("toId").orElse(0L),
        SwapState.of(values.textOrEmpty("state")));
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
