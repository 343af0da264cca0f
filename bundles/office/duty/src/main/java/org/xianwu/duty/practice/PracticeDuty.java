package org.xianwu.duty.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.duty.app.People;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/**
 * A year of duty in 望溪县 up to this month: published rosters with the Spring Festival as everybody
 * knows it, a log, and next month left for whoever tries the suite.
 */
@Component(service = PracticeData.class)
public final class PracticeDuty implements PracticeData {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeDuty.class);
  private static final Act PRACTICE = Act.of("practice");
  private static final int MONTHS_BEFORE = 11;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final Directory directory;
  private final WorkCalendar calendar;
  private final DutySettings settings;
  private final People people;
  private final Numbers numbers;

  @Activate
  public PracticeDuty(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference Directory directory,
      @Reference WorkCalendar calendar,
      @Reference DutySettings settings,
      @Reference People people,
      @Reference Numbers numbers) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.directory = Objects.requireNonNull(directory);
    this.calendar = Objects.requireNonNull(calendar);
    this.settings = Objects.requireNonNull(settings);
    this.people = Objects.requireNonNull(people);
    this.numbers = Objects.requireNonNull(numbers);
  }

  @Override
  public String code() {
    return "duty";
  }

  @Override
  public Set<String> after() {
    return Set.of("identity");
  }

  @Override
  public void load() {
    YearMonth last = YearMonth.from(WorkCalendar.today(clock));
    YearMonth first = last.minusMonths(MONTHS_BEFORE);
    Optional<PracticeFestival> festival =
        PracticeFestival.in(calendar.days(first.atDay(1), last.atEndOfMonth()));
    PracticeCast cast = PracticeCast.of(directory, festival);
    if (cast.officers().size() < 4 || cast.leaders().isEmpty()) {
      LOG.warn("The practice county has too few people for a year of duty");
      return;
    }
    store.write(
        PRACTICE,
        em -> {
          Map<LocalDate, List<Long>> officersByDay = rosters(em, cast, festival, first, last);
          new PracticeLog(ids, cast.unitId(), directory)
              .lines(officersByDay, clock.instant())
              .forEach(em::persist);
          swaps(em, cast, festival, officersByDay);
          new PracticePersonRules(ids, cast, WorkCalendar.today(clock))
              .rules()
              .forEach(em::persist);
          new PracticeHandovers(em, ids, cast.unitId(), officersByDay, clock.instant()).write();
          new PracticeOutings(em, ids, calendar, directory, numbers, cast, clock.instant()).write();
          return null;
        });
  }

  private void swaps(
      EntityManager em,
      PracticeCast cast,
      Optional<PracticeFestival> festival,
      Map<LocalDate, List<Long>> officersByDay) {
    em.flush();
    PracticeSwaps swaps = new PracticeSwaps(em, ids, cast, officersByDay, clock.instant());
    festival
        .filter(found -> found.swapApproved().isBefore(clock.instant()))
        .ifPresent(
            found -> changedBy(em, cast, found).ifPresent(id -> swaps.remembered(found, id)));
    swaps.others();
  }

  private static Optional<Long> changedBy(
      EntityManager em, PracticeCast cast, PracticeFestival festival) {
    return em
        .createQuery(
            "select r.id from Roster r where r.unitId = :unit and r.firstDay = :first"
                + " and r.version = 2",
            Long.class)
        .setParameter("unit", cast.unitId())
        .setParameter("first", festival.swapped().withDayOfMonth(1))
        .getResultList()
        .stream()
        .findFirst();
  }

  private Map<LocalDate, List<Long>> rosters(
      EntityManager em,
      PracticeCast cast,
      Optional<PracticeFestival> festival,
      YearMonth first,
      YearMonth last) {
    PracticeSchedule schedule = new PracticeSchedule(cast.officers(), cast.fixedOfficers());
    Map<LocalDate, List<Long>> officersByDay = new HashMap<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      Roster roster = Roster.ofMonth(ids.next(), cast.unitId(), month);
      roster.publish(publication(month), cast.keeperId(), "");
      Optional<PracticeFestival> swap = festival.filter(swapIn(month));
      Optional<Roster> second = swap.map(found -> changed(roster, found));
      em.persist(roster);
      second.ifPresent(em::persist);
      // rows refer to their roster, so it goes first
      em.flush();
      for (LocalDate day : month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList()) {
        boolean working = calendar.day(day).type().working();
        List<Long> officers = schedule.next(day, working ? 1 : 2);
        officersByDay.put(day, officers);
        em.persist(shift(cast, roster, day, officers, festival));
        if (second.isPresent()) {
          boolean swapped = day.equals(swap.get().swapped());
          List<Long> serving = swapped ? cast.swap(officers) : officers;
          em.persist(shift(cast, second.get(), day, serving, festival));
        }
      }
    }
    return officersByDay;
  }

  /** Whether the day is exchanged in the month, and was by now. */
  private Predicate<PracticeFestival> swapIn(YearMonth month) {
    return festival ->
        YearMonth.from(festival.swapped()).equals(month)
            && festival.swapApproved().isBefore(clock.instant());
  }

  private Instant publication(YearMonth month) {
    return WorkCalendar.moment(calendar.subtractWorkdays(month.atDay(1), 5).atTime(10, 0));
  }

  private Roster changed(Roster first, PracticeFestival festival) {
    Roster second = first.revise(ids.next(), "罗听松家属住院，与唐晓渡调班");
    second.publish(festival.swapApproved(), first.publishedBy().get(), "");
    first.supersede();
    return second;
  }

  private Shift shift(
      PracticeCast cast,
      Roster roster,
      LocalDate day,
      List<Long> officers,
      Optional<PracticeFestival> festival) {
    boolean nightOnly =
        festival.flatMap(PracticeFestival::nightOnly).filter(day::equals).isPresent();
    ShiftType type = nightOnly ? ShiftType.NIGHT : ShiftType.FULL;
    boolean statutory = calendar.day(day).type() == DayType.STATUTORY;
    Assignment who =
        new Assignment(
            cast.leader(day),
            statutory ? cast.mainLeader(day) : 0,
            officers,
            0,
            people.dutyPhone(cast.unitId()),
            "",
            "");
    return new Shift(
        ids.next(), roster, day, type, settings.rules().hours(type).on(day, type), who);
  }
}
