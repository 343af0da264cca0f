package org.xianwu.reception.app;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.VisitList;

/** Tells those concerned what became of their letters and orders. */
@Component(service = Announcements.class)
public final class Announcements {

  private final Notices notices;
  private final Texts texts;

  @Activate
  public Announcements(@Reference Notices notices, @Reference Texts texts) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
  }

  void letterRefused(Letter letter) {
    send(
        "letter-refused",
        Urgency.NORMAL,
        Map.of("number", letter.name(), "reason", letter.remark()),
        Paths.letter(letter.id()),
        letter.enteredBy());
  }

  void approved(ReceptionOrder order) {
    send(
        "approved",
        Urgency.NORMAL,
        Map.of("number", order.name(), "party", order.party(), "first", order.firstDay()),
        Paths.order(order.id()),
        order.applicantId());
  }

  void returned(ReceptionOrder order) {
    send(
        "returned",
        Urgency.URGENT,
        Map.of("number", order.name(), "party", order.party()),
        Paths.order(order.id()),
        order.applicantId());
  }

  void listReturned(ReceptionOrder order, VisitList list) {
    send(
        "list-returned",
        Urgency.URGENT,
        Map.of("number", order.name(), "reason", list.remark()),
        Paths.order(order.id()),
        list.handlerId());
  }

  private void send(
      String what, Urgency urgency, Map<String, Object> about, String path, long reader) {
    notices.send(
        new Notice(
            "reception",
            urgency,
            texts.label("reception.notice." + what, about),
            texts.label("reception.notice." + what + ".body", about),
            path,
            Set.of(reader)));
  }
}
