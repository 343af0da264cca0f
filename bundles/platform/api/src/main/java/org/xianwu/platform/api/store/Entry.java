package org.xianwu.platform.api.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.LongFunction;
import javax.persistence.Column;
import javax.persistence.EntityManager;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/**
 * A row of a ledger: identity, version, and who made and last changed it.
 *
 * <p>The store stamps it and writes its differences to the change log.
 */
@MappedSuperclass
public abstract class Entry {

  @Id private long id;

  @Version
  @Column(nullable = false)
  private int rev;

  @Column(name = "created_at", nullable = false)
  private Timestamp createdAt;

  /** Person, 0 for the suite itself and for platforms. */
  @Column(name = "created_by", nullable = false)
  private long createdBy;

  @Column(name = "updated_at", nullable = false)
  private Timestamp updatedAt;

  @Column(name = "updated_by", nullable = false)
  private long updatedBy;

  protected Entry() {}

  /** A new row under an id from {@link Ids}. */
  protected Entry(long id) {
    this.id = id;
  }

  /**
   * The row.
   *
   * @throws Problem {@code request.not-found}
   */
  public static <E extends Entry> E found(EntityManager em, Class<E> type, long id) {
    E row = em.find(type, id);
    if (row == null) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return row;
  }

  /**
   * Refuses when somebody changed the row since the caller read it.
   *
   * @param seen version that the caller saw
   * @param nameOf name of a person
   * @throws Problem {@code ledger.stale} with who and when
   */
  public void requireRev(int seen, LongFunction<String> nameOf) {
    if (rev != seen) {
      throw Problem.of(CommonProblem.STALE)
          .with("who", nameOf.apply(updatedBy))
          .with("when", WorkCalendar.MINUTE.format(updatedAt()));
    }
  }

  public long id() {
    return id;
  }

  /** Starts at 1 and grows with every change. */
  public int rev() {
    return rev;
  }

  public Instant createdAt() {
    return createdAt.toInstant();
  }

  public long createdBy() {
    return createdBy;
  }

  public Instant updatedAt() {
    return updatedAt.toInstant();
  }

  public long updatedBy() {
    return updatedBy;
  }

  /** Called by the store when the row is first kept. */
  public void stampCreated(Instant at, long person) {
    createdAt = Timestamp.from(at);
    createdBy = person;
    stampUpdated(at, person);
  }

  /** Called by the store when the row is changed. */
  public void stampUpdated(Instant at, long person) {
    updatedAt = Timestamp.from(at);
    updatedBy = person;
  }
}
