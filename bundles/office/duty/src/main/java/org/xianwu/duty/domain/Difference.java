package org.xianwu.duty.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a version changes in one shift.
 *
 * @param before empty when the shift is new
 * @param after empty when the shift went
 * @param starts the earlier start of both
 */
public record Difference(
    LocalDate day, ShiftType type, Optional<Shift> before, Optional<Shift> after, Instant starts) {

  /** Days are matched by day and type of shift, in the order of the days. */
  public static List<Difference> between(List<Shift> former, List<Shift> present) {
    Map<String, Shift> before = byKey(former);
    Map<String, Shift> after = byKey(present);
    List<Difference> changes = new ArrayList<>();
    before.forEach(
        (key, shift) -> {
          Shift now = after.get(key);
          if (now == null || !same(shift, now)) {
            changes.add(of(shift, now));
          }
        });
    after.forEach(
        (key, shift) -> {
          if (!before.containsKey(key)) {
            changes.add(of(null, shift));
          }
        });
    changes.sort((one, other) -> one.starts.compareTo(other.starts));
    return changes;
  }

  private static Difference of(Shift before, Shift after) {
    Shift either = before == null ? after : before;
    Instant starts = either.span().from();
    if (after != null && after.span().from().isBefore(starts)) {
      starts = after.span().from();
    }
    return new Difference(
        either.day(),
        either.type(),
        Optional.ofNullable(before),
        Optional.ofNullable(after),
        Objects.requireNonNull(starts));
  }

  private static boolean same(Shift one, Shift other) {
    return one.assignment().equals(other.assignment()) && one.span().equals(other.span());
  }

  private static Map<String, Shift> byKey(List<Shift> shifts) {
    Map<String, Shift> byKey = new LinkedHashMap<>();
    shifts.forEach(shift -> byKey.put(shift.day() + " " + shift.type().code(), shift));
    return byKey;
  }
}
