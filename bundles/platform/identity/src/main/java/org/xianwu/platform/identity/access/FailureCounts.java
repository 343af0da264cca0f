package org.xianwu.platform.identity.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.SignInState;

/**
 * Counts wrong passwords. Names that are no account are counted as well, in memory only, so that a
 * lock does not tell who exists.
 */
final class FailureCounts {

  private static final int STRANGERS = 10_000;

  private final IdentityStore store;
  private final SignInLimits limits;
  private final Map<String, SignInState> strangers =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignInState> eldest) {
          return size() > STRANGERS;
        }
      };

  FailureCounts(IdentityStore store, SignInLimits limits) {
    this.store = store;
    this.limits = limits;
  }

  Optional<Instant> lockedUntil(String name, Optional<Account> account, Instant now) {
    if (account.isPresent()) {
      long id = account.get().id();
      return Optional.ofNullable(store.read(em -> em.find(SignInState.class, id)))
          .flatMap(state -> state.lockedUntil(now));
    }
    synchronized (strangers) {
      return Optional.ofNullable(strangers.get(name)).flatMap(state -> state.lockedUntil(now));
    }
  }

  /** Returns true when this failure closed the lock. */
  boolean failed(String name, Optional<Account> account, Instant now) {
    if (account.isPresent()) {
      return store.keep(
          em -> {
            SignInState state = em.find(SignInState.class, account.get().id());
            if (state == null) {
              state = new SignInState(account.get().id());
              em.persist(state);
            }
            return state.failed(now, limits.failuresAllowed(), limits.lock());
          });
    }
    synchronized (strangers) {
      return strangers
          .computeIfAbsent(name, stranger -> new SignInState(0))
          .failed(now, limits.failuresAllowed(), limits.lock());
    }
  }

  void succeeded(Account account, Instant now) {
    store.keep(
        em -> {
          SignInState state = em.find(SignInState.class, account.id());
          if (state == null) {
            state = new SignInState(account.id());
            em.persist(state);
          }
          state.succeeded(now);
          return null;
        });
  }
}
