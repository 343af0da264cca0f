package org.xianwu.duty.app.outing;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;

/** Tells the person, whoever acts meanwhile, and the duty room; the place itself is never named. */
@Component(service = OutingNotices.class)
public final class OutingNotices {

  private final Notices notices;
  private final Texts texts;
  private final People people;
  private final Holders holders;

  @Activate
  public OutingNotices(
      @Reference Notices notices,
      @Reference Texts texts,
      @Reference People people,
      @Reference Holders holders) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
    this.people = Objects.requireNonNull(people);
    this.holders = Objects.requireNonNull(holders);
  }

  static String path(long id) {
    return "/m/duty/outing?id=" + id;
  }

  void approved(Outing outing) {
    send("approved", outing, both(outing), Urgency.NORMAL);
    acting(outing);
    keepers("holds", outing);
  }

  void reported(Outing outing) {
    acting(outing);
    keepers("holds", outing);
  }

  void returned(Outing outing) {
    send("returned", outing, both(outing), Urgency.URGENT);
  }

  void back(Outing outing) {
    keepers("back", outing);
  }

  /** The person and whoever wrote it, who are often the same. */
  private static Set<Long> both(Outing outing) {
    return Set.copyOf(List.of(outing.personId(), outing.applicantId()));
  }

  private void acting(Outing outing) {
    long acting = outing.terms().actingId();
    if (acting != 0) {
      notices.send(
          new Notice(
              "duty",
              Urgency.NORMAL,
              said("acting", outing),
              said("acting.body", outing),
              "",
              Set.of(acting)));
    }
  }

  private void keepers(String what, Outing outing) {
    List<Long> keepers = holders.ofRole("duty.keeper");
    Set<Long> readers = new HashSet<>(keepers);
    readers.remove(outing.applicantId());
    send(what, outing, readers, Urgency.NORMAL);
  }

  private void send(String what, Outing outing, Set<Long> readers, Urgency urgency) {
    Set<Long> known = new HashSet<>(readers);
    known.remove(0L);
    if (known.isEmpty()) {
      return;
    }
    notices.send(
        new Notice(
            "duty",
            urgency,
            said(what, outing),
            said(what + ".body", outing),
            path(outing.id()),
            known));
  }

  void suspected(Suspicion suspicion) {
    Map<String, Object> about =
        Map.of("name", people.name(suspicion.personId()), "day", suspicion.day());
    notices.send(
        new Notice(
            "duty",
            Urgency.URGENT,
            texts.label("duty.outing.notice.suspected", about),
            texts.label("duty.outing.notice.suspected.body", about),
            "/m/duty/suspicions?open=" + suspicion.id(),
            Set.of(suspicion.personId())));
  }

  private Label said(String key, Outing outing) {
    return texts.label(
        "duty.outing.notice." + key,
        Map.of(
            "name", people.name(outing.personId()),
            "number", outing.name(),
            "first", outing.terms().firstDay().map(Object::toString).orElse("—"),
            "last", outing.terms().lastDay().map(Object::toString).orElse("—"),
            "remark", outing.remark().isEmpty() ? "—" : outing.remark()));
  }
}
