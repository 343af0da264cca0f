package org.xianwu.platform.identity.directory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;

/**
 * The rows of identity. It counts the changes, so that what is kept in memory knows when to read
 * anew, and lets one change in at a time: the rules about administrators look at several rows.
 */
@Component(service = IdentityStore.class)
public final class IdentityStore {

  private static final Act SIGN_IN = Act.of("sign-in");

  private final Store store;
  private final AtomicLong changes = new AtomicLong();
  private final List<Runnable> beforeChange = new CopyOnWriteArrayList<>();
  private final ReentrantLock writing = new ReentrantLock();

  /** Works on the persistence unit of this bundle. */
  @Activate
  public IdentityStore(@Reference(target = "(xianwu.unit=identity)") Store store) {
    this.store = store;
  }

  /** Reads. */
  public <R> R read(Function<EntityManager, R> work) {
    return store.read(work);
  }

  /** Changes units, people, accounts or roles. */
  public <R> R write(Act act, Function<EntityManager, R> work) {
    writing.lock();
    try {
      if (writing.getHoldCount() == 1) {
        beforeChange.forEach(Runnable::run);
      }
      return store.write(act, work);
    } finally {
      // also after a failure, for its commit may have reached the database all the same
      if (writing.getHoldCount() == 1) {
        changes.incrementAndGet();
      }
      writing.unlock();
    }
  }

  /** Writes what belongs to signing in and changes neither people nor rights. */
  public <R> R keep(Function<EntityManager, R> work) {
    return store.write(SIGN_IN, work);
  }

  /** Runs before each change, while no other can happen. */
  void beforeChange(Runnable reading) {
    beforeChange.add(reading);
  }

  /** Grows with every change that is committed. */
  long changes() {
    return changes.get();
  }

  /** Whether this thread is inside a change, and so would read what is not committed yet. */
  boolean changing() {
    return writing.isHeldByCurrentThread();
  }
}
