package org.xianwu.platform.api.access;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.xianwu.platform.api.text.Language;

/** Tells the web edge who stands behind a request. */
@ProviderType
public interface Authentication {

  /**
   * The caller behind a session cookie; keeps the session alive.
   *
   * @param token value of the cookie
   * @return empty when the session ended or never was
   */
  Optional<OpenSession> session(String token, String address, Language language);

  /**
   * How long a session lasts without further use. Asking does not keep it alive, so that an open
   * page alone never does.
   *
   * @return empty when the session ended or never was
   */
  Optional<Duration> remaining(String token);

  /** The caller behind a platform account that proved itself by its secret. */
  Optional<Caller> platform(String account, String address, Language language);

  /**
   * The secret of a platform account, which a UsernameToken digest is computed with.
   *
   * @return empty when there is no such active account
   */
  Optional<String> platformSecret(String account);

  /**
   * A session that is open.
   *
   * @param csrfToken must come with every unsafe request
   */
  record OpenSession(Caller caller, String csrfToken) {}
}
