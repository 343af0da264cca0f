package org.xianwu.platform.store.persistence;

import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.OptimisticLockException;
import org.apache.openjpa.util.ExceptionInfo;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.FullDisk;
import org.xianwu.platform.api.store.Recorded;

/** Tells expected refusals of the database from faults. */
final class Failures {

  /** Somebody else kept a row under the same unique key meanwhile; the same on both databases. */
  private static final String TAKEN = "23505";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

  private final ChangeLog log;

  Failures(ChangeLog log) {
    this.log = log;
  }

  /** A problem when the failure is one, else the failure itself. */
  RuntimeException translate(Throwable failure) {
    Set<Throwable> seen = new HashSet<>();
    for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (cause instanceof OptimisticLockException stale) {
        return stale(stale);
      }
      if (cause instanceof SQLException sql && TAKEN.equals(sql.getSQLState())) {
        return Problem.of(CommonProblem.STALE).with("who", null).with("when", null);
      }
    }
    if (FullDisk.behind(failure)) {
      return Problem.of(CommonProblem.STORAGE_FULL);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    return (RuntimeException) failure;
  }

  private Problem stale(OptimisticLockException failure) {
    Problem problem = Problem.of(CommonProblem.STALE);
    return entity(failure) instanceof Entry entry ? describe(problem, entry) : problem;
  }

  /** OpenJPA hangs one failure per record below a common one. */
  private static Object entity(Throwable failure) {
    if (failure instanceof ExceptionInfo info) {
      if (info.getFailedObject() != null) {
        return info.getFailedObject();
      }
      for (Throwable nested : info.getNestedThrowables()) {
        Object found = entity(nested);
        if (found != null) {
          return found;
        }
      }
    }
    return failure.getCause() == null ? null : entity(failure.getCause());
  }

  private Problem describe(Problem problem, Entry stale) {
    Recorded recorded = stale.getClass().getAnnotation(Recorded.class);
    List<LoggedChange> history =
        recorded == null ? List.of() : log.historyOf(recorded.value(), stale.id());
    if (history.isEmpty()) {
      return problem;
    }
    LoggedChange last = history.get(history.size() - 1);
    return problem.with("who", last.actor()).with("when", MINUTE.format(last.at()));
  }
}
