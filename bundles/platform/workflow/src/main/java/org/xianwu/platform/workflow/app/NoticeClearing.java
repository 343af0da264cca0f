package org.xianwu.platform.workflow.app;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.workflow.config.NoticeConfig;
import org.xianwu.platform.workflow.domain.SentNotice;

/**
 * Removes notices that have served their time. They only tell of records; the records, what waits
 * for somebody and the change log stay.
 */
@Component(
    service = NoticeClearing.class,
    configurationPid = "org.xianwu.platform.workflow.notices")
@Designate(ocd = NoticeConfig.class)
public final class NoticeClearing {

  /** So few at once that nobody who reads notices waits for a lock. */
  static final int BATCH = 200;

  private static final Act CLEAR = Act.of("clear");

  private final Store store;
  private final Clock clock;
  private final ChangeLog log;
  private final int readDays;
  private final int unreadDays;

  /** Keeps to the settings of the county. */
  @Activate
  public NoticeClearing(
      @Reference(target = "(xianwu.unit=workflow)") Store store,
      @Reference Clock clock,
      @Reference ChangeLog log,
      NoticeConfig config) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.log = Objects.requireNonNull(log);
    readDays = config.readNoticeDays();
    unreadDays = config.unreadNoticeDays();
  }

  /**
   * Removes what is old enough, batch by batch; each is kept or removed as a whole when the suite
   * stops meanwhile.
   *
   * @return how many notices went from somebody's list
   */
  public long clear() {
    Instant now = clock.instant();
    Instant read = end(now, readDays);
    Instant unread = end(now, unreadDays);
    Instant last = read.isAfter(unread) ? read : unread;
    long removed = 0;
    Place place = new Place(Instant.EPOCH, 0);
    while (place != null) {
      Batch batch = batch(place, last, read, unread);
      removed += batch.removed();
      place = batch.next();
    }
    if (removed > 0) {
      log.note(
          new Change("workflow.notice", 0, 0, "clear", "", "{\"notices\":[" + removed + ",0]}"));
    }
    return removed;
  }

  private static Instant end(Instant now, int days) {
    return days <= 0 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
  }

  /** Behind which notice the next batch begins. */
  private record Place(Instant sent, long id) {}

  /** What went, and where to go on; null when nothing is left to look at. */
  private record Batch(long removed, Place next) {}

  private Batch batch(Place after, Instant last, Instant read, Instant unread) {
    return store.write(
        CLEAR,
        em -> {
          List<SentNotice> old =
              em.createQuery(
                      "select n from SentNotice n where n.sentAt < :last and (n.sentAt > :sent"
                          + " or (n.sentAt = :sent and n.id > :id)) order by n.sentAt, n.id",
                      SentNotice.class)
                  .setParameter("last", Timestamp.from(last))
                  .setParameter("sent", Timestamp.from(after.sent()))
                  .setParameter("id", after.id())
                  .setMaxResults(BATCH)
                  .getResultList();
          if (old.isEmpty()) {
            return new Batch(0, null);
          }
          long removed = 0;
          List<Long> seen = sentBefore(old, read);
          if (!seen.isEmpty()) {
            removed +=
                em.createQuery(
                        "delete from NoticeReader r where r.notice in :old and r.seen = true")
                    .setParameter("old", seen)
                    .executeUpdate();
          }
          List<Long> missed = sentBefore(old, unread);
          if (!missed.isEmpty()) {
            removed +=
                em.createQuery(
                        "delete from NoticeReader r where r.notice in :old and r.seen = false")
                    .setParameter("old", missed)
                    .executeUpdate();
          }
          em.createQuery(
                  "delete from SentNotice n where n.id in :old and not exists"
                      + " (select r from NoticeReader r where r.notice = n.id)")
              .setParameter("old", old.stream().map(SentNotice::id).toList())
              .executeUpdate();
          SentNotice end = old.get(old.size() - 1);
          return new Batch(removed, old.size() < BATCH ? null : new Place(end.sentAt(), end.id()));
        });
  }

  private static List<Long> sentBefore(List<SentNotice> notices, Instant end) {
    return notices.stream()
        .filter(notice -> notice.sentAt().isBefore(end))
        .map(SentNotice::id)
        .toList();
  }
}
