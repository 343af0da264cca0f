package org.xianwu.platform.paperwork.app;

import java.util.Objects;
import javax.transaction.InvalidTransactionException;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does something beside the running transaction, which neither sees nor undoes it. */
@Component(service = Aside.class)
public final class Aside {

  private final TransactionManager transactions;

  @Activate
  public Aside(@Reference TransactionManager transactions) {
    this.transactions = Objects.requireNonNull(transactions);
  }

  /**
   * Insists on a running transaction.
   *
   * @throws IllegalStateException outside of one
   */
  void requireTransaction() {
    try {
      if (transactions.getTransaction() == null) {
        throw new IllegalStateException("a number is drawn in the transaction that uses it");
      }
    } catch (SystemException broken) {
      throw new IllegalStateException("the transaction cannot be asked", broken);
    }
  }

  void run(Runnable work) {
    try {
      Transaction running = transactions.suspend();
      try {
        work.run();
      } finally {
        transactions.resume(running);
      }
    } catch (SystemException | InvalidTransactionException broken) {
      throw new IllegalStateException("the transaction cannot be set aside", broken);
    }
  }
}
