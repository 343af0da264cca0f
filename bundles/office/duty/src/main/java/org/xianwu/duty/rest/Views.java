package org.xianwu.duty.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.MonthPicture;
import org.xianwu.duty.app.OnDuty;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.Rosters;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.CheckResult;
import org.xianwu.duty.domain.Difference;
import org.xianwu.duty.domain.Finding;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.web.ProblemTexts;

/** Turns what the use cases give into what is sent: names for ids, words for codes. */
@Component(service = Views.class)
public final class Views {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  private final People people;
  private final Rosters rosters;
  private final UnitAccess access;
  private final ProblemTexts texts;

  @Activate
  public Views(
      @Reference People people,
      @Reference Rosters rosters,
      @Reference CallerContext callers,
      @Reference ProblemTexts texts) {
    this.people = Objects.requireNonNull(people);
    this.rosters = Objects.requireNonNull(rosters);
    this.access = new UnitAccess(callers);
    this.texts = Objects.requireNonNull(texts);
  }

  ShiftView shift(Shift shift) {
    Assignment who = shift.assignment();
    return new ShiftView(
        Long.toString(shift.id()),
        shift.rev(),
        Long.toString(shift.rosterId()),
        shift.day(),
        shift.type().code(),
        CLOCK.format(shift.span().from()),
        CLOCK.format(shift.span().to()),
        shift.span().from(),
        shift.span().to(),
        person(who.leaderId()),
        person(who.mainLeaderId()),
        who.officerIds().stream().map(this::person).toList(),
        person(who.driverId()),
        who.phone(),
        who.fax(),
        who.note());
  }

  /** Null for nobody. */
  private PersonView person(long id) {
    return id == 0
        ? null
        : new PersonView(Long.toString(id), people.name(id), people.title(id), people.phone(id));
  }

  RosterView roster(Roster roster) {
    return new RosterView(
        Long.toString(roster.id()),
        roster.rev(),
        roster.number(),
        roster.title(),
        Long.toString(roster.unitId()),
        people.unitName(roster.unitId(), roster.firstDay()),
        roster.kind().code(),
        roster.firstDay(),
        roster.lastDay(),
        roster.state().code(),
        roster.version(),
        roster.formerId().map(id -> Long.toString(id)).orElse(null),
        roster.reason(),
        roster.publishedAt().orElse(null),
        roster.publishedBy().map(people::name).orElse(""),
        roster.state() == RosterState.DRAFT
            && access.reaches(DutyPermissions.EDIT, roster.unitId()),
        rosters.verbs(roster.unitId(), roster.state(), roster.lastDay()));
  }

  CheckView check(CheckResult result, Rosters.Lead lead) {
    return new CheckView(
        result.publishable(),
        result.violations().size(),
        result.warnings().size(),
        lead.due().orElse(null),
        lead.late(),
        result.findings().stream().map(this::finding).toList());
  }

  private FindingView finding(Finding finding) {
    ProblemTexts.Described words = texts.describe(finding.problem());
    return new FindingView(
        finding.hard() ? "violation" : "warning",
        finding.day(),
        finding.shiftId() == 0 ? null : Long.toString(finding.shiftId()),
        words.code(),
        words.title(),
        words.remedy(),
        words.basis());
  }

  DifferenceView difference(Difference change) {
    return new DifferenceView(
        change.day(),
        change.type().code(),
        change.before().map(this::shift).orElse(null),
        change.after().map(this::shift).orElse(null));
  }

  MonthView month(MonthPicture picture) {
    LocalDate first = picture.month().atDay(1);
    return new MonthView(
        picture.month().toString(),
        picture.today(),
        unit(picture.unitId(), first),
        picture.units().stream().map(id -> unit(id, first)).toList(),
        picture.shown().map(this::roster).orElse(null),
        picture.rosters().stream().map(this::roster).toList(),
        days(picture),
        picture
            .check()
            .map(found -> check(found, rosters.lead(picture.shown().orElseThrow())))
            .orElse(null),
        access.reaches(DutyPermissions.EDIT, picture.unitId()));
  }

  private List<MonthView.DayView> days(MonthPicture picture) {
    Set<LocalDate> covered = picture.shifts().stream().map(Shift::day).collect(Collectors.toSet());
    return picture.days().stream()
        .map(day -> day(day, covered.contains(day.date()), picture))
        .toList();
  }

  private MonthView.DayView day(CalendarDay day, boolean covered, MonthPicture picture) {
    return new MonthView.DayView(
        day.date(),
        day.type().code(),
        day.name(),
        day.type().working(),
        day.provisional(),
        covered,
        picture.changed().contains(day.date()),
        picture.shifts().stream()
            .filter(shift -> shift.day().equals(day.date()))
            .map(this::shift)
            .toList());
  }

  private MonthView.UnitView unit(long id, LocalDate day) {
    return new MonthView.UnitView(Long.toString(id), people.unitName(id, day));
  }

  TodayView today(OnDuty duty) {
    Instant handover = duty.next().map(shift -> shift.span().from()).orElse(null);
    return new TodayView(
        duty.at(),
        unit(duty.unitId(), LocalDate.ofInstant(duty.at(), WorkCalendar.ZONE)),
        duty.roster().map(Roster::number).orElse(""),
        duty.present().stream().map(this::shift).toList(),
        handover,
        duty.next().map(this::shift).orElse(null));
  }
}
