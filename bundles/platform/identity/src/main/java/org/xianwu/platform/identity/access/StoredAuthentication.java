package org.xianwu.platform.identity.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.access.AccountBook.Entry;

/** Answers the web edge from memory. */
@Component
public final class StoredAuthentication implements Authentication {

  private final Sessions sessions;
  private final AccountBook accounts;
  private final Rights rights;
  private final Credentials credentials;
  private final PlatformSecrets secrets;
  private final FactorDuty duty;
  private final Clock clock;

  /** Puts the parts together. */
  @Activate
  public StoredAuthentication(
      @Reference Sessions sessions,
      @Reference AccountBook accounts,
      @Reference Rights rights,
      @Reference Credentials credentials,
      @Reference PlatformSecrets secrets,
      @Reference FactorDuty duty,
      @Reference Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.rights = rights;
    this.credentials = credentials;
    this.secrets = secrets;
    this.duty = duty;
    this.clock = clock;
  }

  @Override
  public Optional<OpenSession> session(String token, String address, Language language) {
    if (token == null || token.isEmpty()) {
      return Optional.empty();
    }
    return sessions
        .use(token)
        .flatMap(
            found ->
                rights
                    .caller(found.accountId(), address, language)
                    .map(caller -> hampered(found) ? narrowed(caller) : caller))
        .map(caller -> new OpenSession(caller, Tokens.csrf(token)));
  }

  @Override
  public Optional<Duration> remaining(String token) {
    return token == null || token.isEmpty()
        ? Optional.empty()
        : sessions
            .look(token)
            .filter(found -> accounts.find(found.accountId()).filter(Entry::usable).isPresent())
            .map(found -> Duration.between(clock.instant(), found.endsAt()));
  }

  @Override
  public Optional<Caller> platform(String account, String address, Language language) {
    return platformAccount(account)
        .flatMap(entry -> rights.caller(entry.account().id(), address, language));
  }

  @Override
  public Optional<String> platformSecret(String account) {
    return platformAccount(account).flatMap(entry -> secrets.secret(entry.account()));
  }

  private Optional<Entry> platformAccount(String name) {
    return accounts.find(name).filter(Entry::usable).filter(entry -> entry.account().platform());
  }

  /**
   * Whether something must be done before anything else: a password known to others changed, a
   * second factor bound that is overdue. The door opens no session without the second factor of its
   * account; should there be one all the same, it may do nothing.
   */
  private boolean hampered(Sessions.Found found) {
    return accounts
        .find(found.accountId())
        .map(Entry::account)
        .map(
            account ->
                credentials.mustChange(account)
                    || account.hasSecondFactor() && !found.proven()
                    || duty.overdue(account))
        .orElse(true);
  }

  private static Caller narrowed(Caller caller) {
    return new Caller(
        caller.kind(),
        caller.accountId(),
        caller.personId(),
        caller.name(),
        caller.unitId(),
        caller.departmentId(),
        Set.of(),
        Set.of(),
        Map.of(),
        caller.address(),
        caller.language());
  }
}
