package org.xianwu.platform.identity.access;

import java.time.Duration;
import org.xianwu.platform.identity.config.IdentitySettings;
import org.xianwu.platform.identity.domain.PasswordRules;

/**
 * The settings of sign-in, checked: a setting weaker than the standard demands is raised to it.
 *
 * <p>Basis: GB/T 22239-2019 8.1.4.1.
 */
public record SignInLimits(
    int failuresAllowed,
    Duration lock,
    Duration idle,
    Duration longestSession,
    PasswordRules passwordRules,
    Duration passwordAge,
    int passwordsRemembered,
    int hashRounds) {

  private static final int FEWEST_ROUNDS = 50_000;

  /** The limits that the settings mean. */
  public static SignInLimits of(IdentitySettings settings) {
    return new SignInLimits(
        between(1, settings.failures_allowed(), 5),
        Duration.ofMinutes(Math.max(30, settings.lock_minutes())),
        Duration.ofMinutes(between(1, settings.idle_minutes(), 30)),
        Duration.ofHours(between(1, settings.longest_session_hours(), 24)),
        new PasswordRules(between(8, settings.password_length(), 64)),
        Duration.ofDays(between(1, settings.password_days(), 365)),
        between(1, settings.passwords_remembered(), 24),
        Math.max(FEWEST_ROUNDS, settings.hash_rounds()));
  }

  private static int between(int least, int value, int most) {
    return Math.max(least, Math.min(value, most));
  }
}
