package org.xianwu.duty.domain.spotcheck;

import java.util.Objects;
import java.util.Set;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.text.Label;

/**
 * Units among which is drawn together, for example all towns.
 *
 * @param code kebab-case
 * @param types codes of the unit types that belong to it
 */
public record SpotGroup(String code, Label name, Set<String> types) {

  public SpotGroup {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    types = Set.copyOf(types);
  }

  /** Whether the unit is checked as one of the group. */
  public boolean has(Unit unit) {
    return unit.active() && types.contains(unit.type());
  }
}
