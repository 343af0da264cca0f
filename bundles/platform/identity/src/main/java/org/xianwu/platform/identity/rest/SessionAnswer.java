package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Who is signed in, or what the sign-in page needs.
 *
 * @param practiceAccounts null without a practice county, and for whoever is signed in
 * @param csrf to be sent with every unsafe request; null when nobody is signed in
 * @param user null when nobody is signed in
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
    long expiresInSeconds) {

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
