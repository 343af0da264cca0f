package org.xianwu.platform.identity.rest;

import java.util.List;

/** What the sign-in page sends. */
public final class SessionRequests {

  private SessionRequests() {}

  /** Signing in. */
  public record SignInRequest(String account, String password) {}

  /**
   * The second factor after the password.
   *
   * @param ticket from the answer to the password
   * @param code of the authenticator, or a recovery code
   */
  public record SecondFactorRequest(String ticket, String code) {}

  /** The first set-up. */
  public record SetUpRequest(
      String code, String organisation, List<AdministratorRequest> administrators) {}

  /**
   * One of the three administrators.
   *
   * @param role {@code system}, {@code security} or {@code audit}
   */
  public record AdministratorRequest(String role, String name, String account, String password) {}
}
