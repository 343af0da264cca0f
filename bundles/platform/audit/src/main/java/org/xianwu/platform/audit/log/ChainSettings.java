package org.xianwu.platform.audit.log;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import javax.transaction.TransactionSynchronizationRegistry;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.store.Node;

/**
 * What the change log needs.
 *
 * @param shared connections that join the running transaction
 * @param plain connections of their own
 * @param data folder of the suite
 */
public record ChainSettings(
    DataSource shared,
    DataSource plain,
    TransactionManager transactions,
    TransactionSynchronizationRegistry registry,
    CallerContext callers,
    Clock clock,
    Node node,
    Path data) {

  /** Where the key lies. */
  public Path keys() {
    return data.resolve("keys");
  }

  /** Where the witness files lie. */
  public Path witness() {
    return data.resolve("audit");
  }
}
