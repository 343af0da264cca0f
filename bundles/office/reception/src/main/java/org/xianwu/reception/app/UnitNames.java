package org.xianwu.reception.app;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;

/** The names under which units are known. */
final class UnitNames {

  private UnitNames() {}

  /** Names of the unit itself. */
  static Set<String> own(Directory directory, long unitId) {
    return of(directory.unit(unitId).stream().toList());
  }

  /** Names of all units of this very county. */
  static Set<String> town(Directory directory) {
    return of(directory.units());
  }

  private static Set<String> of(Collection<Unit> units) {
    return units.stream()
        .flatMap(unit -> Stream.of(unit.name(), unit.shortName()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
