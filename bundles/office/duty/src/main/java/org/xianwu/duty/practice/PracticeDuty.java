package org.xianwu.duty.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/**
 * The duty of 2026 in 望溪县: published rosters from January to November with the Spring Festival as
 * everybody knows it, a log, and December left for whoever tries the suite.
 */
@Component(service = PracticeData.class)
public final class PracticeDuty implements PracticeData {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeDuty.class);
  private static final Act PRACTICE = Act.of("practice");
  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final YearMonth LAST = YearMonth.of(2026, 11);
  private static final YearMonth CHANGED = YearMonth.of(2026, 2);
  private static final LocalDate SWAPPED = LocalDate.of(2026, 2, 20);

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final Directory directory;
  private final WorkCalendar calendar;
  private final DutySettings settings;
  private final People people;

  @Activate
  public PracticeDuty(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference Directory directory,
      @Reference WorkCalendar calendar,
      @Reference DutySettings settings,
      @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.directory = Objects.requireNonNull(directory);
    this.calendar = Objects.requireNonNull(calendar);
    this.settings = Objects.requireNonNull(settings);
    this.people = Objects.requireNonNull(people);
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
    Cast cast = Cast.of(directory);
    if (cast.officers().size() < 4 || cast.leaders().isEmpty()) {
      LOG.warn("The practice county has too few people for a year of duty");
      return;
    }
    store.write(
        PRACTICE,
        em -> {
          Map<LocalDate, List<Long>> officersByDay = rosters(em, cast);
          new PracticeLog(ids, cast.unitId(), directory)
              .lines(officersByDay, clock.instant())
              .forEach(em::persist);
          return null;
        });
  }

  private Map<LocalDate, List<Long>> rosters(EntityManager em, Cast cast) {
    PracticeSchedule schedule = new PracticeSchedule(cast.officers(), cast.fixedOfficers());
    Map<LocalDate, List<Long>> officersByDay = new HashMap<>();
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      Roster roster = Roster.ofMonth(ids.next(), cast.unitId(), month);
      roster.publish(publication(month), cast.keeperId(), "");
      Roster valid = month.equals(CHANGED) ? changed(roster) : roster;
      em.persist(roster);
      if (valid != roster) {
        em.persist(valid);
      }
      // rows refer to their roster, so it goes first
      em.flush();
      for (LocalDate day : month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList()) {
        boolean working = calendar.day(day).type().working();
        List<Long> officers = schedule.next(day, working ? 1 : 2);
        officersByDay.put(day, officers);
        em.persist(shift(cast, roster, day, officers));
        if (valid != roster) {
          em.persist(shift(cast, valid, day, day.equals(SWAPPED) ? cast.swap(officers) : officers));
        }
      }
    }
    return officersByDay;
  }

  private Instant publication(YearMonth month) {
    return WorkCalendar.moment(calendar.subtractWorkdays(month.atDay(1), 5).atTime(10, 0));
  }

  private Roster changed(Roster first) {
    Roster second = first.revise(ids.next(), "罗听松家属住院，与唐晓渡调班");
    second.publish(
        WorkCalendar.moment(LocalDateTime.of(2026, 2, 18, 11, 5)), first.publishedBy().get(), "");
    first.supersede();
    return second;
  }

  private Shift shift(Cast cast, Roster roster, LocalDate day, List<Long> officers) {
    ShiftType type = Cast.NIGHT_ONLY.equals(day) ? ShiftType.NIGHT : ShiftType.FULL;
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

  /**
   * Who plays which part, looked up by name.
   *
   * @param leaders in their turn
   */
  record Cast(
      long unitId,
      long keeperId,
      List<Long> leaders,
      List<Long> mainLeaders,
      List<Long> officers,
      Map<LocalDate, List<Long>> fixedOfficers,
      Map<LocalDate, Long> fixedLeaders,
      Map<String, Long> byName) {

    /** The adjusted working Saturday before the Spring Festival. */
    static final LocalDate NIGHT_ONLY = LocalDate.of(2026, 2, 14);

    static Cast of(Directory directory) {
      Map<String, Long> byName = new HashMap<>();
      for (Person person : directory.peopleOf(0)) {
        byName.putIfAbsent(person.name(), person.id());
      }
      List<Long> officers =
          known(byName, "许青禾", "沈一诺", "方砚秋", "罗听松", "唐晓渡", "姚远帆", "蒋平之", "秦未央", "温叙白", "黎书窈");
      Map<LocalDate, List<Long>> fixed = new HashMap<>();
      fix(fixed, byName, 14, "姚远帆");
      fix(fixed, byName, 16, "许青禾", "罗听松");
      fix(fixed, byName, 17, "沈一诺", "方砚秋");
      fix(fixed, byName, 20, "罗听松", "蒋平之");
      fix(fixed, byName, 19, "秦未央", "姚远帆");
      fix(fixed, byName, 21, "许青禾", "沈一诺");
      Map<LocalDate, Long> leaders = new HashMap<>();
      for (Map.Entry<Integer, String> day : Map.of(16, "林溪石", 17, "陈望川", 18, "周知远").entrySet()) {
        known(byName, day.getValue())
            .forEach(id -> leaders.put(LocalDate.of(2026, 2, day.getKey()), id));
      }
      return new Cast(
          unit(directory, officers),
          officers.isEmpty() ? 0 : officers.get(0),
          known(byName, "何若谷", "程远山", "叶清和", "柏景明", "宋知夏", "周知远", "尹书墨", "韩望舒", "贺云亭"),
          known(byName, "陈望川", "林溪石"),
          officers,
          fixed,
          leaders,
          byName);
    }

    private static long unit(Directory directory, List<Long> officers) {
      return directory.unitsNamed("望溪县委办公室").stream()
          .findFirst()
          .map(Unit::id)
          .or(() -> officers.stream().findFirst().flatMap(directory::person).map(Person::unitId))
          .orElse(0L);
    }

    private static List<Long> known(Map<String, Long> byName, String... names) {
      List<Long> ids = new ArrayList<>();
      for (String name : names) {
        if (byName.containsKey(name)) {
          ids.add(byName.get(name));
        }
      }
      return ids;
    }

    private static void fix(
        Map<LocalDate, List<Long>> fixed, Map<String, Long> byName, int day, String... names) {
      fixed.put(LocalDate.of(2026, 2, day), known(byName, names));
    }

    long leader(LocalDate day) {
      return fixedLeaders.getOrDefault(day, leaders.get(day.getDayOfYear() % leaders.size()));
    }

    long mainLeader(LocalDate day) {
      return mainLeaders.isEmpty() ? 0 : mainLeaders.get(day.getDayOfYear() % mainLeaders.size());
    }

    /** 罗听松 gives his day to 唐晓渡. */
    List<Long> swap(List<Long> officers) {
      return officers.stream()
          .map(officer -> officer.equals(byName.get("罗听松")) ? byName.get("唐晓渡") : officer)
          .filter(Objects::nonNull)
          .toList();
    }
  }
}
