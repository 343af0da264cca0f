package org.xianwu.platform.approval.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseEvent;
import org.xianwu.platform.approval.domain.Delegation;
import org.xianwu.platform.approval.domain.Step;

/** Tells people what happened to their cases and what they are asked. */
@Component(service = Announcements.class)
public final class Announcements {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  private static final DateTimeFormatter MINUTE_EN =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(WorkCalendar.ZONE);

  private final Notices notices;
  private final Texts texts;
  private final Directory directory;

  @Activate
  public Announcements(
      @Reference Notices notices, @Reference Texts texts, @Reference Directory directory) {
    this.notices = Objects.requireNonNull(notices);
    this.texts = Objects.requireNonNull(texts);
    this.directory = Objects.requireNonNull(directory);
  }

  /** A task came to somebody. */
  void asked(CaseApproval about, Collection<Long> people) {
    Map<String, Object> words =
        Map.of("name", name(about.applicantId()), "stage", about.stageName());
    send(about, Urgency.NORMAL, "asked", "asked.body", words, people);
  }

  void urged(CaseApproval about, long by, Collection<Long> people, String words) {
    Map<String, Object> said = Map.of("name", name(by), "reason", words);
    send(about, Urgency.URGENT, "urged", body("urged", words), said, people);
  }

  void returned(CaseApproval about, Actor by, String opinion) {
    Map<String, Object> words =
        Map.of(
            "name", name(by.personId()),
            "principal", name(by.principalId()),
            "reason", opinion);
    String body = by.principalId() == 0 ? "returned.body" : "returned.body-delegate";
    send(about, Urgency.URGENT, "returned", body, words, Set.of(about.applicantId()));
  }

  void approved(CaseApproval about) {
    send(about, Urgency.NORMAL, "approved", "approved.body", Map.of(), Set.of(about.applicantId()));
  }

  /** Something happened to a case that concerns all who had to do with it. */
  void told(CaseApproval about, Step what, long by, String reason, Collection<Long> people) {
    Map<String, Object> words = Map.of("name", name(by), "reason", reason);
    send(about, Urgency.NORMAL, what.code(), body(what.code(), reason), words, people);
  }

  void sentToRead(CaseApproval about, long by, Collection<Long> people) {
    send(about, Urgency.NORMAL, "circulate", "circulate.body", Map.of("name", name(by)), people);
  }

  /** Reminds of what is due or overdue. */
  void due(CaseApproval about, Instant due, boolean overdue, Collection<Long> people) {
    send(
        about,
        overdue ? Urgency.URGENT : Urgency.NORMAL,
        overdue ? "overdue" : "due",
        "due.body",
        Map.of("stage", about.stageName(), "when", minute(due)),
        people);
  }

  /** How an extension is written down; the former end stays readable. */
  String moved(Optional<Instant> former, Instant until, String reason) {
    String from = former.map(was -> "由 " + MINUTE.format(was) + " ").orElse("");
    String text = from + "延至 " + MINUTE.format(until) + "：" + reason;
    return text.length() <= CaseEvent.OPINION ? text : text.substring(0, CaseEvent.OPINION);
  }

  void delegated(Delegation one) {
    tell(
        "delegated",
        Map.of(
            "name", name(one.principalId()),
            "first", one.fromDay(),
            "last", one.toDay(),
            "reason", one.reason()),
        one.delegateId());
  }

  void delegationEnded(Delegation one, long by) {
    tell(
        "delegation-ended",
        Map.of("name", name(by), "first", one.fromDay(), "last", one.toDay()),
        by == one.principalId() ? one.delegateId() : one.principalId());
  }

  private void tell(String what, Map<String, Object> words, long reader) {
    notices.send(
        new Notice(
            "approval",
            Urgency.NORMAL,
            said(what, words),
            said(what + ".body", words),
            "/m/approval/delegations",
            Set.of(reader)));
  }

  private void send(
      CaseApproval about,
      Urgency urgency,
      String title,
      String body,
      Map<String, Object> words,
      Collection<Long> people) {
    Set<Long> readers = new TreeSet<>(people);
    readers.remove(0L);
    if (!readers.isEmpty()) {
      String path = "/m/approval/case?id=" + about.id();
      Label named = said(title, Map.of("title", about.title()));
      notices.send(new Notice("approval", urgency, named, said(body, words), path, readers));
    }
  }

  private static String body(String what, String reason) {
    return what + (reason.isEmpty() ? ".body" : ".body-reason");
  }

  private Label said(String key, Map<String, ?> words) {
    return texts.label("approval.notice." + key, words);
  }

  private static Label minute(Instant at) {
    return Label.of(MINUTE.format(at), MINUTE_EN.format(at));
  }

  private String name(long person) {
    return directory.personName(person);
  }
}
