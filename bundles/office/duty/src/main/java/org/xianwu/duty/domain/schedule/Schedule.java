package org.xianwu.duty.domain.schedule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who fills which slot.
 *
 * @param people by the order of the task's slots; 0 where nobody may serve
 * @param broken hard rules that it breaks, 0 for a roster that may be used
 * @param cost how unfair and inconvenient it is; only comparable within one task
 * @param moves after how many steps the search ended
 * @param complete false when it was stopped early: then the seed alone does not repeat it
 */
public record Schedule(
    ScheduleTask task, List<Long> people, int broken, long cost, long moves, boolean complete) {

  public Schedule {
    people = List.copyOf(people);
  }

  /** Whether every hard rule holds. */
  public boolean usable() {
    return broken == 0;
  }

  /** Everybody's load with this roster, what was carried included, by person. */
  public Map<Long, Load> loads() {
    Map<Long, Load> loads = new TreeMap<>();
    task.members().forEach(member -> loads.put(member.id(), member.carried()));
    List<Slot> slots = task.slots();
    for (int slot = 0; slot < slots.size(); slot++) {
      Slot served = slots.get(slot);
      loads.computeIfPresent(people.get(slot), (person, load) -> load.plus(served));
    }
    return loads;
  }
}
