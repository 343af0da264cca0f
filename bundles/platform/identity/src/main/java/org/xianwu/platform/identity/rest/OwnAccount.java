package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.platform.api.text.Label;

/**
 * An account as its holder sees it.
 *
 * @param account the name to sign in with
 * @param platform whether it belongs to a higher-level platform instead of a person
 * @param personId empty for a platform
 * @param name of the person, or what the platform is called
 * @param unit null when unknown
 * @param department null when the person is in none
 * @param posts present ones in their configured order
 * @param portfolio units that the person looks after
 * @param roles those of today
 * @param permissions what the roles allow together; nothing until a password known to others is
 *     changed
 */
@Schema(description = "An account as its holder sees it")
public record OwnAccount(
    String accountId,
    String account,
    boolean platform,
    String personId,
    String name,
    Place unit,
    Place department,
    List<HeldPost> posts,
    List<Place> portfolio,
    List<HeldRole> roles,
    List<Granted> permissions,
    boolean mustChangePassword) {

  /** A unit or a department. */
  public record Place(String id, String name) {}

  /**
   * A post that the person holds.
   *
   * @param side party or government
   * @param leader whether its holder belongs to the leading group of the unit
   */
  public record HeldPost(
      String name, Place unit, String side, boolean leader, boolean mainLeader, LocalDate from) {}

  /**
   * A role that the account has.
   *
   * @param validTo last day, null when it has no end
   */
  public record HeldRole(String code, Label label, LocalDate validTo) {}

  /**
   * A permission with the records that it reaches.
   *
   * @param scope own, section, unit, unit-and-below, portfolio or county
   */
  public record Granted(String code, Label label, String scope) {}

  /**
   * A session of the account.
   *
   * @param endsAt unless it is used before
   * @param address network address from which it was opened
   * @param current whether it is the one that asks
   */
  public record OwnSession(
      String id,
      Instant openedAt,
      Instant usedAt,
      Instant endsAt,
      String address,
      boolean current) {}

  /** Choosing another password. */
  public record NewPassword(String oldPassword, String newPassword) {}
}
