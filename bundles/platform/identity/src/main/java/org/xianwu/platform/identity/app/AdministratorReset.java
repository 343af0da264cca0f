package org.xianwu.platform.identity.app;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.access.DataFolder;
import org.xianwu.platform.identity.access.SecondFactors;
import org.xianwu.platform.identity.access.Sessions;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.SignInState;

/**
 * The way back for an administrator who forgot the password. No administrator can reset another's,
 * so it takes somebody at the server: a file {@code reset-administrator} in the data folder with
 * the names of accounts, read at the start. The second factor goes with the password.
 */
@Component(service = AdministratorReset.class, immediate = true)
public final class AdministratorReset {

  private static final Logger LOG = LoggerFactory.getLogger(AdministratorReset.class);
  private static final Act RESET = Act.of("reset-factor").because("reset-administrator");
  private static final String FILE = "reset-administrator";

  private final AccountBook accounts;
  private final Credentials credentials;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final IdentityStore store;
  private final ChangeLog log;
  private final Clock clock;

  /** Looks for the file once. */
  @Activate
  public AdministratorReset(
      @Reference AccountBook accounts,
      @Reference Credentials credentials,
      @Reference SecondFactors factors,
      @Reference Sessions sessions,
      @Reference IdentityStore store,
      @Reference ChangeLog log,
      @Reference CallerContext callers,
      @Reference Clock clock) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.factors = factors;
    this.sessions = sessions;
    this.store = store;
    this.log = log;
    this.clock = clock;
    DataFolder folder = DataFolder.ofProduct();
    callers.as(
        Caller.system("服务器控制台"),
        () -> {
          folder.read(FILE).ifPresent(names -> names.lines().forEach(this::reset));
          folder.delete(FILE);
          return null;
        });
  }

  private void reset(String name) {
    if (name.isBlank()) {
      return;
    }
    accounts
        .find(name)
        .filter(entry -> !entry.account().platform())
        .ifPresentOrElse(
            entry -> {
              long id = entry.account().id();
              String password = credentials.reset(id);
              if (entry.account().hasSecondFactor()) {
                factors.unbind(RESET, id, Optional.of(clock.instant()));
              }
              unlock(id);
              sessions.endAll(id);
              log.note(new Change("identity.account", id, 0, "reset-at-server", "", "{}"));
              LOG.warn("One-time password of {}: {}", entry.account().name(), password);
            },
            () -> LOG.warn("The file {} names no account: {}", FILE, name));
  }

  private void unlock(long id) {
    store.keep(
        em -> {
          SignInState state = em.find(SignInState.class, id);
          if (state != null) {
            state.clear();
          }
          return null;
        });
  }
}
