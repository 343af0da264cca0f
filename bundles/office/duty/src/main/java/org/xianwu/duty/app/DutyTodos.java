package org.xianwu.duty.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;

/** What duty asks of people: prepare next month, finish drafts, serve tomorrow. */
@Component(service = TodoSource.class)
public final class DutyTodos implements TodoSource {

  private static final Label PREPARE = Label.of("编排值班表", "Prepare roster");
  private static final Label FINISH = Label.of("完善值班表", "Finish roster");
  private static final Label SERVE = Label.of("值班提醒", "Duty reminder");

  private static final Label SEND = Label.of("报送节假日值班表", "Send holiday roster");
  private static final int HOLIDAY_AHEAD = 40;
  private static final int WORKDAYS_TO_PREPARE = 5;

  private final DutyBoard board;
  private final Checks checks;

  @Activate
  public DutyTodos(@Reference DutyBoard board, @Reference Checks checks) {
    this.board = Objects.requireNonNull(board);
    this.checks = Objects.requireNonNull(checks);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    List<Todo> waiting = new ArrayList<>();
    if (caller.can(DutyPermissions.EDIT) && caller.unitId() != 0) {
      missing(caller).ifPresent(waiting::add);
      holiday(caller).ifPresent(waiting::add);
      board.drafts(caller.unitId()).forEach(draft -> waiting.addAll(unfinished(draft)));
    }
    if (caller.personId() != 0 && caller.can(DutyPermissions.VIEW)) {
      waiting.addAll(serving(caller.personId()));
    }
    return waiting;
  }

  private Optional<Todo> missing(Caller caller) {
    LocalDate today = checks.today();
    YearMonth next = YearMonth.from(today).plusMonths(1);
    if (today.getDayOfMonth() < checks.rules().remindFrom()
        || board.prepared(caller.unitId(), next)) {
      return Optional.empty();
    }
    LocalDate since = today.withDayOfMonth(checks.rules().remindFrom());
    return Optional.of(
        new Todo(
            "missing-" + next,
            "duty",
            Urgency.URGENT,
            PREPARE,
            Label.of(
                next.getYear() + "年" + next.getMonthValue() + "月值班表尚未编排",
                "The roster of " + next + " is missing"),
            "",
            start(since),
            Optional.of(start(next.atDay(1))),
            "/m/duty/roster?month=" + next));
  }

  /** The roster of the next holiday is to be out some working days before it. */
  private Optional<Todo> holiday(Caller caller) {
    LocalDate today = checks.today();
    Optional<CalendarDay> holiday = checks.holidayLead().next(today, HOLIDAY_AHEAD);
    if (holiday.isEmpty() || board.covered(caller.unitId(), holiday.get().date())) {
      return Optional.empty();
    }
    LocalDate first = holiday.get().date();
    LocalDate due = checks.holidayLead().due(first);
    LocalDate since = checks.calendar().subtractWorkdays(due, WORKDAYS_TO_PREPARE);
    if (today.isBefore(since)) {
      return Optional.empty();
    }
    String name = holiday.get().name();
    return Optional.of(
        new Todo(
            "holiday-" + first,
            "duty",
            Urgency.URGENT,
            SEND,
            today.isAfter(due)
                ? Label.of(
                    name + "值班表应于 " + due + " 前报送，已超过期限",
                    "The holiday roster of " + first + " was due on " + due)
                : Label.of(
                    name + "值班表应于 " + due + " 前报送",
                    "The holiday roster of " + first + " is due on " + due),
            "",
            start(since),
            Optional.of(start(due.plusDays(1))),
            "/m/duty/roster?month=" + YearMonth.from(first)));
  }

  private List<Todo> unfinished(DutyBoard.Checked draft) {
    int violations = draft.result().violations().size();
    String number = draft.roster().number();
    Label title =
        violations == 0
            ? Label.of(number + " 已可发布", number + " is ready to be published")
            : Label.of(
                number + " 草稿还有 " + violations + " 处不符合规定",
                number + " still breaks " + violations + " rules");
    return List.of(
        new Todo(
            "draft-" + draft.roster().id(),
            "duty",
            Urgency.NORMAL,
            FINISH,
            title,
            "",
            draft.roster().createdAt(),
            Optional.of(start(draft.roster().firstDay())),
            "/m/duty/roster?id=" + draft.roster().id()));
  }

  private List<Todo> serving(long person) {
    LocalDate today = checks.today();
    List<Todo> reminders = new ArrayList<>();
    for (Shift shift : board.of(person, 1)) {
      boolean now = shift.day().equals(today);
      String date = shift.day().getMonthValue() + "月" + shift.day().getDayOfMonth() + "日";
      reminders.add(
          new Todo(
              "serve-" + shift.id(),
              "duty",
              now ? Urgency.URGENT : Urgency.NORMAL,
              SERVE,
              now
                  ? Label.of("今天（" + date + "）由您值班", "You are on duty today, " + shift.day())
                  : Label.of("明天（" + date + "）由您值班", "You are on duty tomorrow, " + shift.day()),
              "",
              start(today),
              now ? Optional.empty() : Optional.of(shift.span().from()),
              "/m/duty/roster?month=" + YearMonth.from(shift.day()) + "&day=" + shift.day()));
    }
    return reminders;
  }

  private static Instant start(LocalDate day) {
    return WorkCalendar.moment(day.atStartOfDay());
  }
}
