package org.xianwu.platform.api.store;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The rows of one persistence unit; registered for each bundle with the header {@code
 * Xianwu-Persistence}, service property {@code xianwu.unit}.
 *
 * <p>A write is one transaction over the rows of this unit, of every other unit that is written
 * inside it, and of the change log. Either all of it is kept or nothing.
 */
@ProviderType
public interface Store {

  /** Service property with the name of the persistence unit. */
  String UNIT = "xianwu.unit";

  /** Reads; joins the running transaction if there is one. Entities returned are detached. */
  <R> R read(Function<EntityManager, R> work);

  /**
   * Writes; joins the running transaction or opens one and commits it at the end.
   *
   * <p>Every new, changed or removed {@link Entry} is recorded in the change log under the act,
   * with its differences. A thrown exception rolls everything back, also from inside a joined
   * write.
   *
   * @throws org.xianwu.platform.api.problem.Problem {@code ledger.stale} when somebody else changed
   *     a row meanwhile, {@code store.full} when no more data is taken
   */
  <R> R write(Act act, Function<EntityManager, R> work);
}
