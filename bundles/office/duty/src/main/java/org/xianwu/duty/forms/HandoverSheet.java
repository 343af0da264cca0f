package org.xianwu.duty.forms;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.handover.Handovers;
import org.xianwu.duty.domain.handover.Equipment;
import org.xianwu.duty.domain.handover.Handing;
import org.xianwu.duty.domain.handover.Handover;
import org.xianwu.duty.domain.handover.HandoverState;
import org.xianwu.duty.domain.handover.PendingItem;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;

/** The record of a handover (交接班记录): what works, what is left to do, who signed. */
final class HandoverSheet implements Sheet {

  private final Handovers handovers;
  private final Names names;

  HandoverSheet(Handovers handovers, People people) {
    this.handovers = handovers;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "duty.handover",
        Label.of("交接班记录", "Record of a handover"),
        "forms/handover.docx",
        "duty.handover");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Handovers.Signed signed = handovers.read(id);
    return values(signed.handover(), signed.items(), names);
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("changeAt", "giver", "taker", "items.content");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleDuty.handover(), SampleDuty.items(), SampleDuty.names());
  }

  private static Map<String, Object> values(
      Handover handover, List<PendingItem> items, Names names) {
    Handing handing = handover.handing();
    boolean handed = handover.handedAt().isPresent();
    return new Fields()
        .text("unit", names.unit(handover.unitId(), handover.day()))
        .text("changeAt", Written.minute(handover.changeAt()))
        .text("equipment", handed ? equipment(handing) : Written.NONE)
        .text("keys", handed ? state(handing.keysOk()) : Written.NONE)
        .text("seal", handed ? state(handing.sealOk()) : Written.NONE)
        .text("remark", handing.remark().isBlank() ? "无" : handing.remark())
        .flag("unfinished", handover.state() != HandoverState.TAKEN)
        .text("giver", signature(handover.handOverBy(), names))
        .text("handedAt", moment(handover.handedAt()))
        .text("taker", signature(handover.takeOverBy(), names))
        .text("takenAt", moment(handover.takenAt()))
        .rows(
            "items",
            List.of("content", "next", "since"),
            items.stream().map(item -> cells(item, names)).toList(),
            Function.identity())
        .values();
  }

  private static List<String> cells(PendingItem item, Names names) {
    return List.of(
        item.content(),
        Written.orNone(item.nextStep()),
        Written.minute(item.openedAt()) + "\n" + names.name(item.openedBy()));
  }

  private static String equipment(Handing handing) {
    return Arrays.stream(Equipment.values())
        .map(one -> one.label().zh() + (handing.faults().contains(one) ? "故障" : "正常"))
        .collect(Collectors.joining("；"));
  }

  private static String state(boolean complete) {
    return complete ? "齐全" : "缺失";
  }

  private static String signature(Optional<Long> person, Names names) {
    return person.map(names::name).orElse("");
  }

  private static String moment(Optional<Instant> at) {
    return at.map(Written::minute).orElse("　　年　　月　　日　　时　　分");
  }
}
