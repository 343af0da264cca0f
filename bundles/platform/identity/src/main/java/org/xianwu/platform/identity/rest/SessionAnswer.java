package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * Who is signed in, or what the sign-in page needs.
 *
 * @param practiceAccounts null without a practice county, and for whoever is signed in
 * @param csrf to be sent with every unsafe request; null when nobody is signed in
 * @param user null when nobody is signed in
 * @param awaiting what is still to be given after the password; null otherwise
 * @param secondFactor null when nobody is signed in
 */
@Schema(description = "Who is signed in, or what the sign-in page needs")
public record SessionAnswer(
    boolean signedIn,
    boolean setupRequired,
    boolean practice,
    List<PracticeAccount> practiceAccounts,
    String organisation,
    String notice,
    String csrf,
    User user,
    List<String> permissions,
    boolean mustChangePassword,
    long expiresInSeconds,
    Awaiting awaiting,
    SecondFactor secondFactor) {

  /**
   * The password was right, the second factor is still to be given.
   *
   * @param ticket to come with it; good for nothing else
   */
  public record Awaiting(String ticket, long expiresInSeconds) {}

  /**
   * How the second factor of whoever is signed in stands.
   *
   * @param dueAt until when one must be bound; null when none is outstanding
   * @param mustBind whether nothing else can be done before one is bound
   */
  public record SecondFactor(boolean bound, Instant dueAt, boolean mustBind) {}

  /** An account of the practice county; its password is meant to be seen. */
  public record PracticeAccount(
      String name, String displayName, String role, String password, boolean platform) {}

  /** Who is signed in; texts are empty when unknown. */
  public record User(
      String accountId,
      String personId,
      String name,
      String unit,
      String department,
      String title) {}
}
