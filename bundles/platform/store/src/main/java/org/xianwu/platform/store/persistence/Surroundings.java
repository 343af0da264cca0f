package org.xianwu.platform.store.persistence;

import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.ChangeLog;

/**
 * What every persistence unit shares.
 *
 * @param shared connections that join the running transaction
 * @param plain connections of their own
 * @param dictionary dialect name in OpenJPA
 */
public record Surroundings(
    DataSource shared,
    DataSource plain,
    String dictionary,
    TransactionManager transactions,
    TransactionSynchronizationRegistry registry,
    ChangeLog log,
    CallerContext callers,
    Clock clock) {

  public Surroundings {
    Objects.requireNonNull(shared);
    Objects.requireNonNull(plain);
    Objects.requireNonNull(dictionary);
    Objects.requireNonNull(transactions);
    Objects.requireNonNull(registry);
    Objects.requireNonNull(log);
    Objects.requireNonNull(callers);
    Objects.requireNonNull(clock);
  }
}
