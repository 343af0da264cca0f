package org.xianwu.platform.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.text.Language;

/** Two people with sessions and one platform. */
final class Accounts implements Authentication, CallerContext {

  static final String CLERK = "session-of-the-clerk";
  static final String CSRF = "csrf-of-the-clerk";
  static final String PLATFORM = "city-office";
  static final String SECRET = "s3cret-密钥";

  private final ThreadLocal<Caller> current = new ThreadLocal<>();
  private final Map<String, Set<String>> grants = new ConcurrentHashMap<>();

  void grant(String account, String... permissions) {
    grants.put(account, Set.of(permissions));
  }

  private Caller caller(Caller.Kind kind, String account, String address, Language language) {
    Map<String, DataScope> granted = new ConcurrentHashMap<>();
    grants.getOrDefault(account, Set.of()).forEach(code -> granted.put(code, DataScope.COUNTY));
    return new Caller(
        kind,
        7,
        kind == Caller.Kind.PERSON ? 70 : 0,
        account,
        1,
        1,
        Set.of(),
        Set.of(),
        granted,
        address,
        language);
  }

  @Override
  public Optional<OpenSession> session(String token, String address, Language language) {
    return token.equals(CLERK)
        ? Optional.of(new OpenSession(caller(Caller.Kind.PERSON, "clerk", address, language), CSRF))
        : Optional.empty();
  }

  @Override
  public Optional<Duration> remaining(String token) {
    return token.equals(CLERK) ? Optional.of(Duration.ofMinutes(30)) : Optional.empty();
  }

  @Override
  public Optional<Caller> platform(String account, String address, Language language) {
    return account.equals(PLATFORM)
        ? Optional.of(caller(Caller.Kind.PLATFORM, account, address, language))
        : Optional.empty();
  }

  @Override
  public Optional<String> platformSecret(String account) {
    return account.equals(PLATFORM) ? Optional.of(SECRET) : Optional.empty();
  }

  @Override
  public Caller current() {
    Caller caller = current.get();
    return caller == null ? Caller.anonymous("", Language.ZH) : caller;
  }

  @Override
  public <R> R as(Caller caller, Supplier<R> work) {
    Caller former = current.get();
    current.set(caller);
    try {
      return work.get();
    } finally {
      current.set(former);
    }
  }
}
