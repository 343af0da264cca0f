package org.xianwu.platform.approval.app;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseEvent;
import org.xianwu.platform.approval.domain.Delegation;

/** Tells people what happened to their cases and what they are asked. */
@Component(service = Announcements.class)
public final class Announcements {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  private final Notices notices;
  private final Directory directory;

  @Activate
  public Announcements(@Reference Notices notices, @Reference Directory directory) {
    this.notices = Objects.requireNonNull(notices);
    this.directory = Objects.requireNonNull(directory);
  }

  /** A task came to somebody. */
  void asked(CaseApproval about, Collection<Long> people) {
    String body = name(about.applicantId()) + "提交，请在“" + about.stageName() + "”环节办理。";
    send(about, Urgency.NORMAL, "请审批：" + about.title(), body, people);
  }

  void urged(CaseApproval about, long by, Collection<Long> people, String words) {
    String body = name(by) + "催办" + (words.isEmpty() ? "。" : "：" + words);
    send(about, Urgency.URGENT, "催办：" + about.title(), body, people);
  }

  void returned(CaseApproval about, Actor by, String opinion) {
    send(
        about,
        Urgency.URGENT,
        "已退回：" + about.title(),
        ActorName.of(by, directory) + "退回：" + opinion,
        Set.of(about.applicantId()));
  }

  void approved(CaseApproval about) {
    send(about, Urgency.NORMAL, "已批准：" + about.title(), "各环节均已同意。", Set.of(about.applicantId()));
  }

  /** Something happened to a case that concerns all who had to do with it. */
  void told(CaseApproval about, String what, long by, String reason, Collection<Long> people) {
    String body = name(by) + what + (reason.isEmpty() ? "。" : "：" + reason);
    send(about, Urgency.NORMAL, "已" + what + "：" + about.title(), body, people);
  }

  void sentToRead(CaseApproval about, long by, Collection<Long> people) {
    send(about, Urgency.NORMAL, "传阅：" + about.title(), name(by) + "请您阅知。", people);
  }

  /** Reminds of what is due or overdue. */
  void due(CaseApproval about, Instant due, boolean overdue, Collection<Long> people) {
    String when = MINUTE.format(due);
    send(
        about,
        overdue ? Urgency.URGENT : Urgency.NORMAL,
        (overdue ? "审批已超时：" : "审批即将到期：") + about.title(),
        "“" + about.stageName() + "”环节应于 " + when + " 前办理。",
        people);
  }

  /** How an extension is written down; the former end stays readable. */
  String moved(Optional<Instant> former, Instant until, String reason) {
    String from = former.map(was -> "由 " + MINUTE.format(was) + " ").orElse("");
    String text = from + "延至 " + MINUTE.format(until) + "：" + reason;
    return text.length() <= CaseEvent.OPINION ? text : text.substring(0, CaseEvent.OPINION);
  }

  void delegated(Delegation one) {
    notices.send(
        new Notice(
            "approval",
            Urgency.NORMAL,
            name(one.principalId()) + "委托您办理审批",
            one.fromDay() + " 至 " + one.toDay() + "，原因：" + one.reason() + "。受托期间不得再委托他人。",
            "/m/approval/delegations",
            Set.of(one.delegateId())));
  }

  void delegationEnded(Delegation one, long by) {
    long other = by == one.principalId() ? one.delegateId() : one.principalId();
    notices.send(
        new Notice(
            "approval",
            Urgency.NORMAL,
            name(by) + "终止了审批委托",
            "原定 " + one.fromDay() + " 至 " + one.toDay() + "。",
            "/m/approval/delegations",
            Set.of(other)));
  }

  private void send(
      CaseApproval about, Urgency urgency, String title, String body, Collection<Long> people) {
    Set<Long> readers = new TreeSet<>(people);
    readers.remove(0L);
    if (!readers.isEmpty()) {
      String path = "/m/approval/case?id=" + about.id();
      notices.send(new Notice("approval", urgency, title, body, path, readers));
    }
  }

  private String name(long person) {
    return directory.personName(person);
  }
}
