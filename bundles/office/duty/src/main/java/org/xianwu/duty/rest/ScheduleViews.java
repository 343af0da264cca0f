package org.xianwu.duty.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.ScheduleRun;
import org.xianwu.duty.app.Scheduling;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.schedule.Condition;
import org.xianwu.duty.domain.schedule.DayClass;
import org.xianwu.duty.domain.schedule.DayWeights;
import org.xianwu.duty.domain.schedule.Load;
import org.xianwu.duty.domain.schedule.Member;
import org.xianwu.duty.domain.schedule.Schedule;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.ProblemTexts;

/** Turns a search and its proposal into what is sent. */
@Component(service = ScheduleViews.class)
public final class ScheduleViews {

  private final Scheduling scheduling;
  private final People people;
  private final ProblemTexts texts;

  @Activate
  public ScheduleViews(
      @Reference Scheduling scheduling, @Reference People people, @Reference ProblemTexts texts) {
    this.scheduling = Objects.requireNonNull(scheduling);
    this.people = Objects.requireNonNull(people);
    this.texts = Objects.requireNonNull(texts);
  }

  ScheduleView run(ScheduleRun run) {
    return new ScheduleView(
        Long.toString(run.id()),
        run.state().code(),
        Long.toString(run.seed()),
        run.effort(),
        run.moves(),
        run.schedule().map(Schedule::usable).orElse(false),
        run.accountSince(),
        changes(run),
        run.schedule().map(found -> loads(run)).orElseGet(List::of),
        run.conflict().stream().map(condition -> conflict(run, condition)).toList());
  }

  private List<ScheduleView.ProposedView> changes(ScheduleRun run) {
    Map<Long, Assignment> proposed = scheduling.proposed(run);
    return run.shifts().stream()
        .filter(shift -> proposed.containsKey(shift.id()))
        .map(
            shift -> {
              Assignment who = proposed.get(shift.id());
              return new ScheduleView.ProposedView(
                  shift.day(),
                  shift.type().code(),
                  who.leaderId() == 0 ? "" : people.name(who.leaderId()),
                  who.officerIds().stream().map(people::name).toList(),
                  !who.equals(shift.assignment()));
            })
        .toList();
  }

  private List<ScheduleView.LoadView> loads(ScheduleRun run) {
    return run.task().members().stream()
        .map(member -> load(member, run.before(member.id()), run.after(member.id())))
        .toList();
  }

  private ScheduleView.LoadView load(Member member, Load before, Load after) {
    return new ScheduleView.LoadView(
        Long.toString(member.id()),
        people.name(member.id()),
        member.team().name().toLowerCase(Locale.ROOT),
        days(before),
        days(after),
        classes(before),
        classes(after));
  }

  private static double days(Load load) {
    return load.weighted() / (double) DayWeights.UNIT;
  }

  private static ScheduleView.Classes classes(Load load) {
    return new ScheduleView.Classes(
        load.of(DayClass.WORKDAY) + load.of(DayClass.FRIDAY),
        load.of(DayClass.WEEKEND),
        load.of(DayClass.ADJUSTED_OFF),
        load.of(DayClass.STATUTORY));
  }

  private FindingView conflict(ScheduleRun run, Condition condition) {
    LocalDate first = run.shifts().get(0).day();
    if (condition instanceof Condition.Fixed fixed) {
      return finding(
          fixed.day(),
          on(DutyProblem.CONFLICT_FIXED, fixed.day()).with("name", people.name(fixed.person())));
    }
    if (condition instanceof Condition.Parted parted) {
      return finding(
          first,
          Problem.of(DutyProblem.CONFLICT_PARTED)
              .with("name", people.name(parted.pair().one()))
              .with("other", people.name(parted.pair().other())));
    }
    if (condition instanceof Condition.FirstDay day) {
      return finding(day.day(), on(DutyProblem.CONFLICT_FIRST_DAY, day.day()));
    }
    if (condition instanceof Condition.Beginner beginner) {
      return finding(
          first,
          Problem.of(DutyProblem.CONFLICT_BEGINNER).with("name", people.name(beginner.person())));
    }
    if (condition instanceof Condition.Away away) {
      LocalDate from = LocalDate.ofInstant(away.absence().span().from(), WorkCalendar.ZONE);
      LocalDate to =
          LocalDate.ofInstant(away.absence().span().to().minusSeconds(1), WorkCalendar.ZONE);
      return finding(
          from,
          Problem.of(DutyProblem.CONFLICT_AWAY)
              .with("name", people.name(away.absence().person()))
              .with("from", from)
              .with("to", to)
              .with("why", away.absence().why()));
    }
    if (condition instanceof Condition.Rest rest) {
      return finding(rest.day(), on(DutyProblem.CONFLICT_REST, rest.day()));
    }
    if (condition instanceof Condition.Unmanned unmanned) {
      return finding(unmanned.day(), on(DutyProblem.CONFLICT_UNMANNED, unmanned.day()));
    }
    return finding(first, Problem.of(DutyProblem.CONFLICT_MOST));
  }

  private static Problem on(DutyProblem code, LocalDate day) {
    return Problem.of(code).with("day", day);
  }

  private FindingView finding(LocalDate day, Problem problem) {
    ProblemTexts.Described words = texts.describe(problem);
    return new FindingView(
        "violation", day, null, words.code(), words.title(), words.remedy(), words.basis());
  }
}
