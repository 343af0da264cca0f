package org.xianwu.platform.api.ledger;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;

/**
 * By which database columns the data scope of a caller narrows the rows. A scope whose column is
 * missing reaches nothing but what a narrower one reaches.
 *
 * @param own person id
 * @param department department id
 * @param unit unit id
 * @param open true when whoever may view sees all rows
 */
public record Visibility(
    Optional<String> own, Optional<String> department, Optional<String> unit, boolean open) {

  public Visibility {
    Objects.requireNonNull(own);
    Objects.requireNonNull(department);
    Objects.requireNonNull(unit);
  }

  /** Whoever may view sees all rows. */
  public static Visibility everything() {
    return new Visibility(Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  public static Visibility byUnit(String unit) {
    return new Visibility(Optional.of("created_by"), Optional.empty(), Optional.of(unit), false);
  }

  public static Visibility by(String own, String department, String unit) {
    return new Visibility(Optional.of(own), Optional.of(department), Optional.of(unit), false);
  }

  /**
   * The rows that a permission of the caller reaches. Nobody reaches rows without an owner, section
   * or unit through a narrow scope.
   *
   * @param permission empty for what nobody may
   */
  public Reach reach(Caller caller, String permission) {
    Optional<DataScope> scope = permission.isEmpty() ? Optional.empty() : caller.scope(permission);
    if (scope.isEmpty()) {
      return Reach.NOTHING;
    }
    if (open || scope.get() == DataScope.COUNTY) {
      return Reach.EVERYTHING;
    }
    if (scope.get().compareTo(DataScope.UNIT) >= 0 && unit.isPresent()) {
      return among(unit.get(), unitsOf(caller, scope.get()));
    }
    if (scope.get().compareTo(DataScope.SECTION) >= 0 && department.isPresent()) {
      return among(department.get(), Set.of(caller.departmentId()));
    }
    return own.map(column -> among(column, Set.of(caller.personId()))).orElse(Reach.NOTHING);
  }

  private static Set<Long> unitsOf(Caller caller, DataScope scope) {
    Set<Long> units = new TreeSet<>(Set.of(caller.unitId()));
    if (scope == DataScope.UNIT_AND_BELOW) {
      units.addAll(caller.subordinateUnits());
    } else if (scope == DataScope.PORTFOLIO) {
      units.addAll(caller.portfolioUnits());
    }
    return units;
  }

  private static Reach among(String column, Set<Long> ids) {
    Set<Long> known = new TreeSet<>(ids);
    known.remove(0L);
    return known.isEmpty() ? Reach.NOTHING : new Reach(false, column, known);
  }
}
