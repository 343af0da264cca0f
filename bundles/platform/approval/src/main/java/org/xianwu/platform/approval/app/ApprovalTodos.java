package org.xianwu.platform.approval.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.machine.Status;

/** What approvals ask of people: decide, correct what was returned, read what was sent. */
@Component(service = TodoSource.class)
public final class ApprovalTodos implements TodoSource {

  private static final int MOST = 50;
  private static final Label READING = Label.of("传阅", "To read");
  private static final Label CORRECTING = Label.of("退回修改", "Returned");

  private final Inbox inbox;
  private final Directory directory;

  @Activate
  public ApprovalTodos(@Reference Inbox inbox, @Reference Directory directory) {
    this.inbox = Objects.requireNonNull(inbox);
    this.directory = Objects.requireNonNull(directory);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (caller.personId() == 0) {
      return List.of();
    }
    List<Todo> waiting = new ArrayList<>();
    for (Inbox.Line line : lines(Inbox.View.OPEN)) {
      waiting.add(decide(line.about(), line.task().orElseThrow()));
    }
    for (Inbox.Line line : lines(Inbox.View.MINE)) {
      if (line.about().status() == Status.WITH_APPLICANT) {
        waiting.add(correct(line.about()));
      }
    }
    for (Inbox.Line line : lines(Inbox.View.READ)) {
      if (line.unread()) {
        waiting.add(todo("read-", READING, line.about(), Urgency.NORMAL));
      }
    }
    return waiting;
  }

  private List<Inbox.Line> lines(Inbox.View view) {
    return inbox.page(new Inbox.Query(view, "", "", 0), MOST).lines();
  }

  private Todo decide(CaseApproval about, CaseTask task) {
    return new Todo(
        "task-" + task.id(),
        "approval",
        task.urgedAt().isPresent() ? Urgency.URGENT : Urgency.NORMAL,
        Label.of(about.stageName(), about.stageName()),
        Label.of(about.title(), about.title()),
        directory.personName(about.applicantId()),
        task.openedAt(),
        task.dueAt().or(about::dueAt),
        path(about));
  }

  private Todo correct(CaseApproval about) {
    return todo("returned-", CORRECTING, about, Urgency.URGENT);
  }

  private Todo todo(String prefix, Label kind, CaseApproval about, Urgency urgency) {
    return new Todo(
        prefix + about.id(),
        "approval",
        urgency,
        kind,
        Label.of(about.title(), about.title()),
        "",
        about.movedAt(),
        Optional.empty(),
        path(about));
  }

  private static String path(CaseApproval about) {
    return "/m/approval/case?id=" + about.id();
  }
}
