package org.xianwu.duty.app.outing;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.outing.MatrixRow;
import org.xianwu.duty.domain.outing.MatrixTerms;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Keeping the county's table of who decides on whose outing. */
@Component(service = OutingMatrix.class)
public final class OutingMatrix {

  private final Store store;
  private final Ids ids;
  private final CallerContext callers;
  private final People people;

  @Activate
  public OutingMatrix(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.callers = Objects.requireNonNull(callers);
    this.people = Objects.requireNonNull(people);
  }

  /** A new line; gives back its id. */
  public long add(MatrixTerms terms) {
    callers.current().require(OutingPermissions.KEEP);
    return store.write(
        Act.CREATE,
        em -> {
          MatrixRow row = new MatrixRow(ids.next(), terms);
          em.persist(row);
          return row.id();
        });
  }

  /**
   * Changes a line; it ends by its last day and is never removed.
   *
   * @param rev version that the caller saw
   */
  public void change(long id, int rev, MatrixTerms terms) {
    callers.current().require(OutingPermissions.KEEP);
    store.write(
        Act.EDIT,
        em -> {
          MatrixRow row = Entry.found(em, MatrixRow.class, id);
          row.requireRev(rev, people::name);
          row.set(terms);
          return null;
        });
  }

  /** A line as it stands. */
  public MatrixTerms read(long id) {
    callers.current().require(OutingPermissions.KEEP);
    return store.read(em -> Entry.found(em, MatrixRow.class, id).terms());
  }
}
