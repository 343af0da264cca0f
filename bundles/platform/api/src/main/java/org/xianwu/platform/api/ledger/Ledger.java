package org.xianwu.platform.api.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/**
 * A ledger of a function, registered as a service: the definition, and the use cases behind its
 * forms. Whatever is not overridden is refused, so a ledger is read-only unless it says otherwise.
 *
 * <p>The values were checked against the definition and the permission before a method is called;
 * the rules of the domain are the function's own.
 */
@ConsumerType
public interface Ledger {

  LedgerDefinition definition();

  /**
   * Makes a record.
   *
   * @return its id
   */
  default long create(Values values) {
    throw Problem.of(CommonProblem.DENIED).with("permission", definition().permissions().create());
  }

  /**
   * Changes a record; columns that are absent keep their value.
   *
   * @param rev version the caller saw
   * @throws Problem {@code ledger.stale} when the record has another version meanwhile
   */
  default void edit(long id, int rev, Values values) {
    throw Problem.of(CommonProblem.DENIED).with("permission", definition().permissions().edit());
  }

  /**
   * The record that an imported row means, empty when the row makes a new one. Asked for each row,
   * so an index should serve it, and a query of the store should not flush ({@code
   * FlushModeType.COMMIT}): else a sheet costs the square of its rows.
   */
  default OptionalLong meant(Values row) {
    return OptionalLong.empty();
  }

  /**
   * Runs an import in one transaction, which is rolled back when the work throws. Every row calls
   * {@link #create} or {@link #edit} inside it.
   */
  default void importing(Runnable work) {
    throw Problem.of(CommonProblem.DENIED)
        .with("permission", definition().permissions().importing());
  }

  /**
   * Verbs that the caller may apply to the record now, in the order of their buttons, besides
   * {@code edit}; the console hides the rest.
   */
  default List<String> actions(LedgerRow row, Caller caller) {
    return List.of();
  }

  /** Whether the form may change this record in its present state. */
  default boolean editable(LedgerRow row, Caller caller) {
    return true;
  }
}
