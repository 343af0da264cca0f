package org.xianwu.platform.identity.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of sign-in and sessions, PID {@code org.xianwu.platform.identity}. */
@ObjectClassDefinition(
    name = "Identity",
    description = "Sign-in and sessions; the defaults follow GB/T 22239-2019 8.1.4.1")
public @interface IdentitySettings {

  /** Configuration PID. */
  String PID = "org.xianwu.platform.identity";

  @AttributeDefinition(description = "Wrong passwords in a row that lock an account, at most 5")
  int failures_allowed() default 5;

  @AttributeDefinition(description = "Minutes for which a locked account stays locked, at least 30")
  int lock_minutes() default 30;

  @AttributeDefinition(description = "Minutes without a request that end a session, at most 30")
  int idle_minutes() default 30;

  @AttributeDefinition(description = "Hours after which a session ends in any case")
  int longest_session_hours() default 12;

  @AttributeDefinition(description = "Characters that a password needs at least, not below 8")
  int password_length() default 8;

  @AttributeDefinition(description = "Days after which a password must be changed")
  int password_days() default 90;

  @AttributeDefinition(description = "Former passwords that cannot be chosen again")
  int passwords_remembered() default 5;

  @AttributeDefinition(
      description =
          "Rounds of PBKDF2-HMAC-SM3; 130000 take about 150 ms of one core. Raising it strengthens"
              + " each stored hash at the next sign-in")
  int hash_rounds() default 130_000;

  @AttributeDefinition(
      description =
          "Who must have a second factor: none, administrators, approvers (administrators and"
              + " whoever is asked to decide cases), or everybody; nobody in the practice county")
  String second_factor_required() default "administrators";

  @AttributeDefinition(
      description =
          "Days from the first sign-in at which a second factor is asked for, until nothing else"
              + " can be done before one is bound; at most 90")
  int second_factor_grace_days() default 7;

  @AttributeDefinition(
      description =
          "Digest of one-time codes: SHA256, SHA512, or SHA1 for authenticator apps that know no"
              + " other; counts for authenticators that are bound from then on")
  String one_time_code_digest() default "SHA256";
}
