package org.xianwu.duty.app.swap;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;

/** Tells both sides of a swap how it goes on; the new version of the roster tells the rest. */
@Component(service = SwapNotices.class)
public final class SwapNotices {

  private final Notices notices;
  private final Texts texts;
  private final People people;

  @Activate
  public SwapNotices(@Reference Notices notices, @Reference Texts texts, @Reference People people) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
    this.people = Objects.requireNonNull(people);
  }

  void asked(Swap swap) {
    send("asked", swap, Urgency.URGENT, Set.of(swap.toId()));
  }

  void answered(Swap swap) {
    send(swap.state().code(), swap, Urgency.URGENT, Set.of(swap.fromId()));
  }

  void returned(Swap swap) {
    send("returned", swap, Urgency.URGENT, Set.of(swap.fromId()));
  }

  void effective(Swap swap) {
    send("effective", swap, Urgency.URGENT, Set.of(swap.fromId(), swap.toId()));
  }

  void withdrawn(Swap swap) {
    send("withdrawn", swap, Urgency.NORMAL, Set.of(swap.toId()));
  }

  void expired(Swap swap) {
    send("expired", swap, Urgency.URGENT, Set.of(swap.fromId(), swap.toId()));
  }

  /** Why the roster has a new version; the asker's own reason is nobody else's business. */
  String version(Swap swap) {
    return texts.get(
        Language.ZH,
        "duty.swap.version",
        Map.of(
            "from", people.name(swap.fromId()),
            "to", people.name(swap.toId()),
            "day", swap.day()));
  }

  private void send(String what, Swap swap, Urgency urgency, Set<Long> readers) {
    notices.send(
        new Notice(
            "duty",
            urgency,
            said("duty.swap.notice." + what, swap),
            said("duty.swap.notice." + what + ".body", swap),
            SwapPaths.swap(swap.id()),
            readers));
  }

  private Label said(String key, Swap swap) {
    return texts.label(
        key,
        Map.of(
            "from", people.name(swap.fromId()),
            "to", people.name(swap.toId()),
            "day", swap.day(),
            "reason", swap.reason(),
            "remark", swap.remark().isEmpty() ? "—" : swap.remark()));
  }
}
