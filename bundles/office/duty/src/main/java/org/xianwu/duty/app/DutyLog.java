package org.xianwu.duty.app;

import java.time.Clock;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.LogEntry;
import org.xianwu.duty.domain.LogLine;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Writing the duty log. Lines are added, nothing else. */
@Component(service = DutyLog.class)
public final class DutyLog {

  private static final Act CORRECT = Act.of("correct");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;

  @Activate
  public DutyLog(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
  }

  /** Adds a line to the log of the caller's unit; gives back its id. */
  public long append(LogEntry entry) {
    Caller caller = access.caller();
    access.require(DutyPermissions.LOG_APPEND, caller.unitId());
    LogLine line =
        LogLine.of(ids.next(), caller.unitId(), caller.personId(), entry, clock.instant());
    return store.write(
        Act.CREATE,
        em -> {
          em.persist(line);
          return line.id();
        });
  }

  /**
   * Adds a line that corrects another one, which stays as it is; gives back the id of the new line.
   *
   * @throws Problem {@code request.not-found} when the caller may not see the old line
   */
  public long correct(long id, LogEntry entry) {
    return store.write(
        CORRECT,
        em -> {
          LogLine wrong = Entry.found(em, LogLine.class, id);
          access.requireRecord(
              DutyPermissions.LOG_APPEND, DutyPermissions.LOG_VIEW, wrong.unitId());
          LogLine line =
              wrong.correct(ids.next(), access.caller().personId(), entry, clock.instant());
          em.persist(line);
          return line.id();
        });
  }
}
