package org.xianwu.duty.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.xianwu.platform.api.check.PhoneNumber;
import org.xianwu.platform.api.problem.Problem;

/**
 * Who serves in a shift, and how the duty room is reached.
 *
 * @param leaderId leader on duty (带班领导), 0 while nobody is named
 * @param mainLeaderId main leader on call (主班领导), 0 when none
 * @param officerIds officers (值班员) in their order
 * @param driverId 0 when none
 * @param phone landline of the duty room, empty while unknown
 * @param fax may be empty
 * @param note may be empty
 */
public record Assignment(
    long leaderId,
    long mainLeaderId,
    List<Long> officerIds,
    long driverId,
    String phone,
    String fax,
    String note) {

  public Assignment {
    officerIds = List.copyOf(officerIds);
    Objects.requireNonNull(phone);
    Objects.requireNonNull(fax);
    Objects.requireNonNull(note);
  }

  /** Nobody named yet; the duty room's phone is known beforehand. */
  public static Assignment open(String phone) {
    return new Assignment(0, 0, List.of(), 0, phone, "", "");
  }

  /** The leader and officers alone. */
  public static Assignment of(long leaderId, List<Long> officerIds, String phone) {
    return new Assignment(leaderId, 0, officerIds, 0, phone, "", "");
  }

  /** Everybody named, each once. */
  public Set<Long> people() {
    Set<Long> people = new HashSet<>(officerIds);
    people.add(leaderId);
    people.add(mainLeaderId);
    people.add(driverId);
    people.remove(0L);
    return people;
  }

  /** Officers and the driver: those who serve on the spot and need rest. */
  public Set<Long> crew() {
    Set<Long> crew = new HashSet<>(officerIds);
    crew.add(driverId);
    crew.remove(0L);
    return crew;
  }

  /** Whether a person holds two posts; the main leader on call may lead the shift as well. */
  public boolean namesTwice(long personId) {
    long posts = officerIds.stream().filter(officer -> officer == personId).count();
    posts += leaderId == personId ? 1 : 0;
    posts += driverId == personId ? 1 : 0;
    posts += mainLeaderId == personId && leaderId != personId ? 1 : 0;
    return posts > 1;
  }

  /**
   * Refuses phone numbers that are no landlines.
   *
   * @throws Problem {@code duty.phone-invalid} on the fields phone or fax
   */
  public void requireLandlines() {
    Problem refused = Problem.of(DutyProblem.PHONE_INVALID).with("value", phone);
    if (!landlineOrEmpty(phone)) {
      refused.field("phone", Problem.of(DutyProblem.PHONE_INVALID).with("value", phone));
    }
    if (!landlineOrEmpty(fax)) {
      refused.field("fax", Problem.of(DutyProblem.PHONE_INVALID).with("value", fax));
    }
    refused.throwIfAnyField();
  }

  private static boolean landlineOrEmpty(String number) {
    return number.isEmpty()
        || PhoneNumber.find(number)
            .filter(found -> found.kind() == PhoneNumber.Kind.LANDLINE)
            .isPresent();
  }
}
