package org.xianwu.platform.workflow.app;

import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the end of a JTA transaction. */
@Component(service = AfterCommit.class)
public final class TransactionEnd implements AfterCommit {

  private static final Logger LOG = LoggerFactory.getLogger(TransactionEnd.class);

  private final TransactionManager transactions;

  @Activate
  public TransactionEnd(@Reference TransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  public void run(Runnable work) {
    try {
      Transaction running = transactions.getTransaction();
      if (running == null || running.getStatus() != Status.STATUS_ACTIVE) {
        work.run();
        return;
      }
      running.registerSynchronization(
          new Synchronization() {
            @Override
            public void beforeCompletion() {
              // only the outcome matters
            }

            @Override
            public void afterCompletion(int status) {
              if (status == Status.STATUS_COMMITTED) {
                work.run();
              }
            }
          });
    } catch (RollbackException doomed) {
      LOG.debug("nothing to tell: the transaction will not commit", doomed);
    } catch (SystemException broken) {
      throw new IllegalStateException("the transaction cannot be asked", broken);
    }
  }
}
