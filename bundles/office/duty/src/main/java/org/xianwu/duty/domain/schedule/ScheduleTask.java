package org.xianwu.duty.domain.schedule;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Everything a roster is made from. The same task and seed always give the same roster, so the
 * order of the lists is part of it.
 *
 * @param slots in the order of their days
 */
public record ScheduleTask(
    List<Slot> slots,
    List<Member> members,
    List<Absence> absences,
    List<Apart> aparts,
    Wishes wishes) {

  public ScheduleTask {
    slots = List.copyOf(slots);
    members = List.copyOf(members);
    absences = List.copyOf(absences);
    aparts = List.copyOf(aparts);
    Objects.requireNonNull(wishes);
    Set<Long> ids = new HashSet<>();
    if (!members.stream().allMatch(member -> ids.add(member.id()))) {
      throw new IllegalArgumentException("a member twice");
    }
    if (!slots.stream().allMatch(slot -> slot.fixedTo() == 0 || ids.contains(slot.fixedTo()))) {
      throw new IllegalArgumentException("a slot is fixed to somebody who is no member");
    }
  }
}
