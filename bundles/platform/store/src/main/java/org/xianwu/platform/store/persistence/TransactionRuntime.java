package org.xianwu.platform.store.persistence;

import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.apache.openjpa.ee.AbstractManagedRuntime;

/** Shows OpenJPA the transaction manager. */
final class TransactionRuntime extends AbstractManagedRuntime {

  private final TransactionManager transactions;

  TransactionRuntime(TransactionManager transactions) {
    this.transactions = transactions;
  }

  @Override
  public TransactionManager getTransactionManager() {
    return transactions;
  }

  @Override
  public Throwable getRollbackCause() {
    return null;
  }

  @Override
  public Object getTransactionKey() throws SystemException {
    return transactions.getTransaction();
  }

  @Override
  public void setRollbackOnly(Throwable cause) throws SystemException {
    transactions.setRollbackOnly();
  }
}
