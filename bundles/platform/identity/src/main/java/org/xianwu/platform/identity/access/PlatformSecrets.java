package org.xianwu.platform.identity.access;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;

/**
 * The secrets of platform accounts. They are encrypted, not hashed: a UsernameToken digest can only
 * be checked with the secret itself.
 */
@Component(service = PlatformSecrets.class)
public final class PlatformSecrets {

  private static final Logger LOG = LoggerFactory.getLogger(PlatformSecrets.class);
  private static final Act RESET = Act.of("reset-secret");

  private final IdentityStore store;
  private final SecretBox box;

  /** Uses the key file in the data folder. */
  @Activate
  public PlatformSecrets(@Reference IdentityStore store) {
    this(store, DataFolder.ofProduct());
  }

  PlatformSecrets(IdentityStore store, DataFolder folder) {
    this.store = store;
    this.box = SecretBox.in(folder);
  }

  /** Gives the account a new random secret; the old one is void at once. */
  public String reset(long accountId) {
    String secret = Tokens.session();
    set(accountId, secret);
    return secret;
  }

  /** Gives the account a secret that was made elsewhere. */
  public void set(long accountId, String secret) {
    store.write(
        RESET,
        em -> {
          em.find(Account.class, accountId).seal(box.seal(secret));
          return null;
        });
  }

  Optional<String> secret(Account account) {
    try {
      return account.secret().map(box::open);
    } catch (IllegalStateException e) {
      LOG.error("The secret of account {} cannot be read: {}", account.name(), e.getMessage());
      return Optional.empty();
    }
  }
}
