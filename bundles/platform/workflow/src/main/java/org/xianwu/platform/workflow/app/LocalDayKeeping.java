package org.xianwu.platform.workflow.app;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.workflow.domain.LocalDay;

/** Keeps local days and lets the calendar count with them at once. */
@Component(service = LocalDayKeeping.class)
public final class LocalDayKeeping {

  private final Store store;
  private final Ids ids;
  private final CalendarBook book;
  private final ThreadLocal<Boolean> insideImport = ThreadLocal.withInitial(() -> false);

  @Activate
  public LocalDayKeeping(
      @Reference(target = "(xianwu.unit=workflow)") Store store,
      @Reference Ids ids,
      @Reference CalendarBook book) {
    this.store = store;
    this.ids = ids;
    this.book = book;
  }

  /** Keeps a new day. */
  public long create(Values values) {
    LocalDate date = values.date("day").orElseThrow();
    return counted(
        values.textOrEmpty("name"),
        () ->
            store.write(
                Act.CREATE,
                em -> {
                  refuseSecond(em, date, 0);
                  LocalDay day = new LocalDay(ids.next());
                  boolean inForce = !values.has("inForce") || values.flag("inForce");
                  day.decide(
                      date,
                      values.textOrEmpty("kind"),
                      values.textOrEmpty("name"),
                      values.textOrEmpty("basis"),
                      inForce);
                  em.persist(day);
                  return day.id();
                }));
  }

  /** Changes a day; columns that are absent keep their value. */
  public void edit(long id, int rev, Values values) {
    counted(
        values.text("name").orElse("local-day " + id),
        () ->
            store.write(
                Act.EDIT,
                em -> {
                  LocalDay day = em.find(LocalDay.class, id);
                  if (day == null) {
                    throw Problem.of(CommonProblem.NOT_FOUND);
                  }
                  if (day.rev() != rev) {
                    throw Problem.of(CommonProblem.STALE);
                  }
                  LocalDate date = values.date("day").orElse(day.day());
                  refuseSecond(em, date, id);
                  day.decide(
                      date,
                      values.text("kind").orElse(day.kind()),
                      values.text("name").orElse(day.name()),
                      values.text("basis").orElse(day.basis()),
                      values.has("inForce") ? values.flag("inForce") : day.inForce());
                  return id;
                }));
  }

  /** The local day on the date. */
  public OptionalLong on(LocalDate date) {
    return store.read(em -> find(em, date));
  }

  /** Runs an import in one transaction. */
  public void importing(Runnable work) {
    insideImport.set(true);
    try {
      store.write(
          Act.IMPORT,
          em -> {
            work.run();
            return null;
          });
    } finally {
      insideImport.remove();
    }
    book.refresh("import");
  }

  /** The calendar counts with committed rows only, so an import refreshes it once, at its end. */
  private <R> R counted(String cause, Supplier<R> work) {
    R done = work.get();
    if (!insideImport.get()) {
      book.refresh(cause);
    }
    return done;
  }

  private static void refuseSecond(EntityManager em, LocalDate date, long self) {
    OptionalLong taken = find(em, date);
    if (taken.isPresent() && taken.getAsLong() != self) {
      throw Problem.of(CommonProblem.INVALID).field("day", CalendarProblem.LOCAL_DAY_TAKEN);
    }
  }

  private static OptionalLong find(EntityManager em, LocalDate date) {
    return em
        .createQuery("select d from LocalDay d where d.day = :day", LocalDay.class)
        .setParameter("day", date)
        .getResultList()
        .stream()
        .mapToLong(LocalDay::id)
        .findFirst();
  }
}
