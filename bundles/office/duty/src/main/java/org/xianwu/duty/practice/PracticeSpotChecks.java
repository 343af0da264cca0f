package org.xianwu.duty.practice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.config.SpotCheckSettings;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotDraw;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/**
 * A year of spot checks in 望溪县: a draw in each group every month, some faults with their
 * explanations, and towns that are to be checked today.
 */
@Component(service = PracticeData.class)
public final class PracticeSpotChecks implements PracticeData {

  private static final Act PRACTICE = Act.of("practice");
  private static final String SERIES = "CC";
  private static final long SEED = 20260131;
  private static final int MONTHS_BEFORE = 11;
  private static final int DRAWN = 3;
  private static final int FAULTS_IN_HUNDRED = 12;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final Directory directory;
  private final Numbers numbers;
  private final SpotCheckSettings settings;

  @Activate
  public PracticeSpotChecks(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference Directory directory,
      @Reference Numbers numbers,
      @Reference SpotCheckSettings settings) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.directory = Objects.requireNonNull(directory);
    this.numbers = Objects.requireNonNull(numbers);
    this.settings = Objects.requireNonNull(settings);
  }

  @Override
  public String code() {
    return "duty-spot-checks";
  }

  @Override
  public Set<String> after() {
    return Set.of("duty");
  }

  @Override
  public void load() {
    Optional<Long> checker = directory.named("纪若溪").stream().findFirst().map(Person::id);
    Optional<Long> own = checker.flatMap(directory::person).map(Person::unitId);
    if (checker.isEmpty()) {
      return;
    }
    LocalDate today = WorkCalendar.today(clock);
    store.write(
        PRACTICE,
        em -> {
          Year year = new Year(em, checker.get(), own.orElse(0L));
          YearMonth last = YearMonth.from(today);
          for (YearMonth month = last.minusMonths(MONTHS_BEFORE);
              !month.isAfter(last);
              month = month.plusMonths(1)) {
            year.month(month, today);
          }
          year.today(today);
          return null;
        });
  }

  /** Draws and checks as the months went by. */
  private final class Year {

    private final EntityManager em;
    private final long checker;
    private final long own;
    private final Random random = new Random(SEED);
    private final Map<Long, Integer> checks = new HashMap<>();
    private LocalDate quarter = LocalDate.MIN;

    Year(EntityManager em, long checker, long own) {
      this.em = em;
      this.checker = checker;
      this.own = own;
    }

    void month(YearMonth month, LocalDate today) {
      for (SpotGroup group : settings.groups()) {
        LocalDate day = month.atDay(4 + random.nextInt(20));
        boolean crane = month.equals(YearMonth.from(today).minusMonths(1));
        if (day.isBefore(today)) {
          draw(group, day, DRAWN)
              .ifPresent(draw -> draw.chosen().forEach(unit -> made(unit, draw)));
        }
        if (crane && group.equals(settings.groups().get(0))) {
          whiteCrane(month.atDay(26));
        }
      }
    }

    void today(LocalDate today) {
      settings.groups().stream()
          .findFirst()
          .flatMap(group -> draw(group, today, 2))
          .ifPresent(
              draw ->
                  draw.chosen()
                      .forEach(unit -> em.persist(SpotTask.drawn(ids.next(), unit, draw))));
    }

    private Optional<SpotDraw> draw(SpotGroup group, LocalDate day, int size) {
      LocalDate first = day.with(IsoFields.DAY_OF_QUARTER, 1);
      if (!first.equals(quarter)) {
        quarter = first;
        checks.clear();
      }
      Map<Long, Integer> candidates = new TreeMap<>();
      directory.units().stream()
          .filter(group::has)
          .map(Unit::id)
          .filter(unit -> unit != own)
          .forEach(unit -> candidates.put(unit, checks.getOrDefault(unit, 0)));
      if (candidates.isEmpty()) {
        return Optional.empty();
      }
      SpotDraw draw =
          new SpotDraw(
              ids.next(),
              group,
              day,
              SpotMethod.CALL,
              random.nextLong(),
              candidates,
              size,
              checker);
      em.persist(draw);
      // the tasks refer to the draw, so it goes first
      em.flush();
      return Optional.of(draw);
    }

    private void made(long unit, SpotDraw draw) {
      boolean fault = random.nextInt(100) < FAULTS_IN_HUNDRED;
      Instant at = moment(draw.day(), LocalTime.of(19 + random.nextInt(4), random.nextInt(60)));
      SpotCheck check = check(unit, at, fault ? fault(at) : present(at));
      SpotTask task = SpotTask.drawn(ids.next(), unit, draw);
      task.done(check, "");
      em.persist(task);
      if (fault) {
        check.close("已电话通报，责成加强值班管理");
      }
    }

    /** 白鹤乡 at 22:41: it rang six times, the leader was away. */
    private void whiteCrane(LocalDate day) {
      directory.unitsNamed("白鹤乡").stream()
          .findFirst()
          .ifPresent(
              unit -> {
                Instant at = moment(day, LocalTime.of(22, 41));
                SpotCheck check =
                    check(
                        unit.id(),
                        at,
                        new SpotFindings(
                            SpotMethod.CALL,
                            at,
                            true,
                            6,
                            "值班员",
                            false,
                            true,
                            true,
                            true,
                            SpotOutcome.LEFT,
                            "带班领导不在乡政府，电话称在家中"));
                directory.peopleOf(unit.id()).stream()
                    .findFirst()
                    .ifPresent(person -> check.explain("带班领导晚饭后回家取药，未与他人交接", person.id(), at));
              });
    }

    private SpotCheck check(long unit, Instant at, SpotFindings findings) {
      int year = LocalDate.ofInstant(at, WorkCalendar.ZONE).getYear();
      SpotCheck check =
          new SpotCheck(
              ids.next(),
              SpotCheck.numbered(year, numbers.next(SERIES, year)),
              unit,
              0,
              findings,
              checker,
              clock.instant());
      em.persist(check);
      // the task refers to the check, so it goes first
      em.flush();
      checks.merge(unit, 1, Integer::sum);
      return check;
    }

    private SpotFindings present(Instant at) {
      return new SpotFindings(
          SpotMethod.CALL,
          at,
          true,
          1 + random.nextInt(4),
          "值班员",
          true,
          true,
          true,
          random.nextInt(8) > 0,
          SpotOutcome.IN_POST,
          "");
    }

    private SpotFindings fault(Instant at) {
      return random.nextBoolean()
          ? new SpotFindings(
              SpotMethod.CALL,
              at,
              false,
              10,
              "",
              false,
              false,
              false,
              false,
              SpotOutcome.UNANSWERED,
              "两次拨打均无人接听")
          : new SpotFindings(
              SpotMethod.CALL,
              at,
              true,
              5,
              "值班员",
              false,
              true,
              true,
              true,
              SpotOutcome.LEFT,
              "带班领导外出办事，二十分钟后返回");
    }

    private Instant moment(LocalDate day, LocalTime time) {
      return WorkCalendar.moment(day.atTime(time));
    }
  }
}
