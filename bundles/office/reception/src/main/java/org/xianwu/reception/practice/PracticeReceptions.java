package org.xianwu.reception.practice;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.Budget;
import org.xianwu.reception.domain.DiningPlace;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.Standard;
import org.xianwu.reception.domain.VisitStandard;

/** The receptions of 望溪县委办公室 up to today, with something of every state to try. */
@Component(service = PracticeData.class)
public final class PracticeReceptions implements PracticeData {

  static final String CANTEEN = "望溪县机关食堂";

  private static final Logger LOG = LoggerFactory.getLogger(PracticeReceptions.class);
  private static final Act PRACTICE = Act.of("practice");
  private static final int VISITS_A_MONTH = 4;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final Directory directory;
  private final WorkCalendar calendar;
  private final Numbers numbers;

  @Activate
  public PracticeReceptions(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference Directory directory,
      @Reference WorkCalendar calendar,
      @Reference Numbers numbers) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.directory = Objects.requireNonNull(directory);
    this.calendar = Objects.requireNonNull(calendar);
    this.numbers = Objects.requireNonNull(numbers);
  }

  @Override
  public String code() {
    return "reception";
  }

  @Override
  public Set<String> after() {
    return Set.of("identity");
  }

  @Override
  public void load() {
    Optional<PracticeYear.Cast> cast = cast();
    if (cast.isEmpty()) {
      LOG.warn("The practice county lacks the people who receive guests");
      return;
    }
    store.write(
        PRACTICE,
        em -> {
          Budget budget = tables(em, cast.get().unitId());
          PracticeYear year = new PracticeYear(em, ids, numbers, budget, cast.get(), today());
          past(year);
          present(year);
          year.close();
          return null;
        });
  }

  private Budget tables(EntityManager em, long unitId) {
    int year = today().getYear();
    for (RankClass rank : RankClass.values()) {
      em.persist(new VisitStandard(ids.next(), standard(rank, year - 1, "40.00", 2)));
      em.persist(new VisitStandard(ids.next(), standard(rank, year, "45.00", 3)));
    }
    LocalDate opened = LocalDate.of(year - 1, 1, 1);
    for (String place : List.of(CANTEEN, "望溪宾馆", "松岭镇政府食堂", "云桥镇政府食堂")) {
      em.persist(new DiningPlace(ids.next(), place, opened, Optional.empty()));
    }
    em.persist(
        new Budget(ids.next(), unitId, year - 1, amounts("36000.00", "40000.00", "35800.00")));
    Budget budget =
        new Budget(ids.next(), unitId, year, amounts("32000.00", "36000.00", "33000.00"));
    em.persist(budget);
    if (today().getMonth() == Month.DECEMBER) {
      // visits of the next days may begin in the new year
      em.persist(
          new Budget(ids.next(), unitId, year + 1, amounts("32000.00", "36000.00", "32000.00")));
    }
    return budget;
  }

  private static Budget.Amounts amounts(String total, String base, String last) {
    return new Budget.Amounts(new BigDecimal(total), new BigDecimal(base), new BigDecimal(last));
  }

  private static Standard standard(RankClass rank, int year, String meal, int number) {
    BigDecimal room = new BigDecimal(rank == RankClass.PROVINCE ? "800.00" : "360.00");
    return new Standard(
        rank,
        LocalDate.of(year, 1, 1),
        new BigDecimal("20.00"),
        new BigDecimal(meal),
        new BigDecimal(meal),
        room,
        "望财行〔%d〕%d号".formatted(year, number));
  }

  /** Visits since January, settled when their time has come. */
  private void past(PracticeYear year) {
    List<PracticeVisit> parties = PracticeVisit.all();
    int turn = 0;
    for (LocalDate first : days()) {
      PracticeVisit visit = parties.get(turn++ % parties.size());
      if (visit.last(first).isBefore(today().minusDays(20))) {
        boolean old = first.isBefore(today().minusMonths(4));
        year.order(visit, LetterKind.LETTER, first, old ? OrderState.ARCHIVED : OrderState.SETTLED);
      }
    }
  }

  private List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    for (YearMonth month = YearMonth.of(today().getYear(), 1);
        !month.isAfter(YearMonth.from(today()));
        month = month.plusMonths(1)) {
      for (int i = 0; i < VISITS_A_MONTH; i++) {
        days.add(workday(month.atDay(4 + i * 6)));
      }
    }
    return days;
  }

  private LocalDate workday(LocalDate day) {
    return calendar.addWorkdays(day.minusDays(1), 1);
  }

  /** Something of every state. */
  private void present(PracticeYear year) {
    List<PracticeVisit> parties = PracticeVisit.all();
    LocalDate today = today();
    year.order(parties.get(0), LetterKind.LETTER, back(12), OrderState.SETTLEMENT_DUE);
    year.order(parties.get(2), LetterKind.PHONE, back(10), OrderState.SETTLEMENT_DUE);
    year.order(parties.get(4), LetterKind.NOTE, back(6), OrderState.LIST_REVIEW);
    year.order(parties.get(6), LetterKind.LETTER, back(4), OrderState.LIST_DUE);
    year.order(parties.get(8), LetterKind.LETTER, workday(today), OrderState.APPROVED);
    year.order(
        parties.get(9), LetterKind.LETTER, calendar.addWorkdays(today, 4), OrderState.APPROVED);
    year.order(
        parties.get(11), LetterKind.LETTER, calendar.addWorkdays(today, 6), OrderState.CANCELLED);
    year.order(
        parties.get(7), LetterKind.LETTER, calendar.addWorkdays(today, 5), OrderState.RETURNED);
    year.application(parties.get(1), LetterKind.LETTER, calendar.addWorkdays(today, 7));
    year.letter(parties.get(10), LetterKind.LETTER, calendar.addWorkdays(today, 8), true);
    year.letter(parties.get(3), LetterKind.LETTER, calendar.addWorkdays(today, 9), false);
  }

  private LocalDate back(int workdays) {
    return calendar.subtractWorkdays(today(), workdays);
  }

  private LocalDate today() {
    return WorkCalendar.today(clock);
  }

  private Optional<PracticeYear.Cast> cast() {
    Optional<Person> applicant = named("罗听松");
    Optional<Person> verifier = named("许青禾");
    Optional<Person> leader = named("周知远");
    Optional<Person> cashier = named("沈一诺");
    if (applicant.isEmpty() || verifier.isEmpty() || leader.isEmpty() || cashier.isEmpty()) {
      return Optional.empty();
    }
    Person host = leader.get();
    return Optional.of(
        new PracticeYear.Cast(
            applicant.get().unitId(),
            applicant.get().id(),
            verifier.get().id(),
            host.id(),
            cashier.get().id(),
            new Escort(host.id(), host.name(), host.title(), false)));
  }

  private Optional<Person> named(String name) {
    return directory.named(name).stream().findFirst();
  }
}
