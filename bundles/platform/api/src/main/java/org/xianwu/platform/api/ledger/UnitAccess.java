package org.xianwu.platform.api.ledger;

import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** Who asks, and which units' records that reaches; for ledgers whose rows belong to units. */
public final class UnitAccess {

  /** Rows belong to a unit by their column {@code unit_id}, and to whoever made them. */
  public static final Visibility BY_UNIT = Visibility.byUnit("unit_id");

  private final CallerContext context;

  public UnitAccess(CallerContext context) {
    this.context = Objects.requireNonNull(context);
  }

  public Caller caller() {
    return context.current();
  }

  /** Whether the current caller's permission reaches the unit. */
  public boolean reaches(String permission, long unitId) {
    return reaches(caller(), permission, unitId);
  }

  /** Whether the caller's permission reaches the unit. */
  public static boolean reaches(Caller caller, String permission, long unitId) {
    Reach reach = BY_UNIT.reach(caller, permission);
    return reach.covers(column -> column.equals("unit_id") ? unitId : caller.personId());
  }

  /**
   * Refuses unless the permission reaches the unit.
   *
   * @throws Problem {@code session.required}, {@code access.denied}
   */
  public Caller require(String permission, long unitId) {
    Caller caller = caller();
    caller.require(permission);
    if (!reaches(caller, permission, unitId)) {
      throw Problem.of(CommonProblem.DENIED).with("permission", permission);
    }
    return caller;
  }

  /**
   * Refuses as if there were no such record when the caller may not even see it.
   *
   * @throws Problem {@code request.not-found}, {@code access.denied}
   */
  public Caller requireRecord(String permission, String toSee, long unitId) {
    caller().require(permission);
    if (!reaches(toSee, unitId)) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return require(permission, unitId);
  }

  /** The unit meant by a request: the one that is named, else the caller's own. */
  public long unit(Optional<Long> named) {
    return named.orElseGet(() -> caller().unitId());
  }
}
