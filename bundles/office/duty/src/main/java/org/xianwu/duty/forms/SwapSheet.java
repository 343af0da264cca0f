package org.xianwu.duty.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.swap.SwapWords;
import org.xianwu.duty.app.swap.Swaps;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapState;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;

/** A swap with the consent of the other and the opinions of whoever decided (调班审批单). */
final class SwapSheet implements Sheet {

  private static final String LEDGER = "duty.swap";

  private final Swaps swaps;
  private final Approvals approvals;
  private final Names names;

  SwapSheet(Swaps swaps, Approvals approvals, People people) {
    this.swaps = swaps;
    this.approvals = approvals;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(LEDGER, Label.of("调班审批单", "Swap of duty"), "forms/swap.docx", LEDGER);
  }

  @Override
  public Map<String, Object> fill(long id) {
    return values(swaps.read(id), approvals.signatures(LEDGER, id), names);
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("from", "to", "day", "consent", "approvals.opinion", "approvals.signature");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleDuty.swap(), SampleDuty.signatures(), SampleDuty.names());
  }

  private static Map<String, Object> values(Swap swap, List<Signature> signatures, Names names) {
    boolean effective = swap.state() == SwapState.EFFECTIVE;
    String standing =
        swap.decidedAt()
            .filter(at -> effective)
            .map(Written::day)
            .map(day -> "已于" + day + "批准")
            .orElse("尚未审批");
    return new Fields()
        .text("unit", names.unit(swap.unitId(), swap.day()))
        .text("askedOn", Written.day(swap.askedAt()))
        .text("day", Written.day(swap.day()) + "（" + RosterDays.weekday(swap.day()) + "）")
        .text("type", swap.type().label().zh())
        .text("startsAt", Written.minute(swap.startsAt()))
        .text("post", SwapWords.post(swap.post()).zh())
        .text("from", named(swap.fromId(), names))
        .text("to", named(swap.toId(), names))
        .text("reason", swap.reason())
        .text("consent", consent(swap, names))
        .flag("invalid", !effective)
        .text("standing", standing(swap))
        .text("result", effective ? "已生效，值班表已按本单换版。" : Written.NONE)
        .signatures("approvals", signatures, standing)
        .values();
  }

  private static String named(long person, Names names) {
    String title = names.title(person);
    return title.isEmpty() ? names.name(person) : names.name(person) + "（" + title + "）";
  }

  private static String consent(Swap swap, Names names) {
    if (swap.answeredAt().isEmpty()) {
      return "尚未答复";
    }
    String said = swap.state() == SwapState.DECLINED ? "不同意" : "同意";
    String why = swap.state() == SwapState.DECLINED ? "：" + swap.remark() : "";
    return said
        + why
        + "　　"
        + names.name(swap.toId())
        + "　"
        + Written.minute(swap.answeredAt().get());
  }

  private static String standing(Swap swap) {
    return switch (swap.state()) {
      case ASKED -> "等待对方同意";
      case CONSENTED -> "正在审批";
      case RETURNED -> "已退回";
      case EFFECTIVE -> "已生效";
      case DECLINED -> "对方不同意";
      case WITHDRAWN -> "已撤回";
      case EXPIRED -> "班次开始前未批准，已过期";
    };
  }
}
