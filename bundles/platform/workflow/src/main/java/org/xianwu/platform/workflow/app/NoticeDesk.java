package org.xianwu.platform.workflow.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.NoticeBoard;
import org.xianwu.platform.api.workflow.Notices;
import org.xianwu.platform.api.workflow.PostedNotice;
import org.xianwu.platform.workflow.domain.NoticeReader;
import org.xianwu.platform.workflow.domain.SentNotice;

/** Keeps notices for their readers and shows them to open browsers after the commit. */
@Component(service = {Notices.class, NoticeBoard.class})
public final class NoticeDesk implements Notices, NoticeBoard {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);
  private static final int MOST_LISTED = 200;
  private static final int TITLE = 120;
  private static final int BODY = 1000;
  private static final int PATH = 300;

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final AfterCommit afterCommit;
  private final List<Consumer<PostedNotice>> listeners = new CopyOnWriteArrayList<>();

  @Activate
  public NoticeDesk(
      @Reference(target = "(xianwu.unit=workflow)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference AfterCommit afterCommit) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
    this.afterCommit = afterCommit;
  }

  @Override
  public void send(Notice notice) {
    if (notice.readers().isEmpty()) {
      return;
    }
    Notice fitting = fitting(notice);
    store.write(
        Act.of("notify"),
        em -> {
          Instant now = clock.instant();
          SentNotice sent = new SentNotice(ids.next(), fitting, now);
          em.persist(sent);
          fitting.readers().forEach(reader -> em.persist(new NoticeReader(sent.id(), reader)));
          PostedNotice posted = new PostedNotice(sent.id(), fitting, now, false);
          afterCommit.run(() -> show(posted));
          return null;
        });
  }

  @Override
  public List<PostedNotice> list(long personId, boolean unreadOnly, long before, int limit) {
    String narrowed =
        (unreadOnly ? " and r.seen = false" : "") + (before > 0 ? " and r.notice < :before" : "");
    return store.read(
        em -> {
          TypedQuery<Object[]> query =
              em.createQuery(
                      "select n, r.seen from NoticeReader r, SentNotice n"
                          + " where r.reader = :reader and n.id = r.notice"
                          + narrowed
                          + " order by r.notice desc",
                      Object[].class)
                  .setParameter("reader", personId)
                  .setMaxResults(Math.max(1, Math.min(limit, MOST_LISTED)));
          if (before > 0) {
            query.setParameter("before", before);
          }
          return query.getResultList().stream().map(row -> posted(row, personId)).toList();
        });
  }

  @Override
  public int unread(long personId) {
    return store.read(
        em ->
            em.createQuery(
                    "select count(r) from NoticeReader r"
                        + " where r.reader = :reader and r.seen = false",
                    Long.class)
                .setParameter("reader", personId)
                .getSingleResult()
                .intValue());
  }

  @Override
  public void markRead(long personId, long noticeId) {
    store.write(
        Act.of("read"),
        em -> {
          NoticeReader reader =
              em.find(NoticeReader.class, new NoticeReader.Key(noticeId, personId));
          if (reader != null) {
            reader.see();
          }
          return null;
        });
  }

  @Override
  public void markAllRead(long personId) {
    store.write(
        Act.of("read"),
        em ->
            em.createQuery(
                    "update NoticeReader r set r.seen = true"
                        + " where r.reader = :reader and r.seen = false")
                .setParameter("reader", personId)
                .executeUpdate());
  }

  @Override
  public Subscription listen(Consumer<PostedNotice> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void show(PostedNotice posted) {
    for (Consumer<PostedNotice> listener : listeners) {
      try {
        listener.accept(posted);
      } catch (RuntimeException failed) { // the notice is kept; a closed browser must not matter
        LOG.warn("notice {} could not be shown to a listener", posted.id(), failed);
      }
    }
  }

  private static PostedNotice posted(Object[] row, long reader) {
    SentNotice sent = (SentNotice) row[0];
    return new PostedNotice(sent.id(), sent.to(Set.of(reader)), sent.sentAt(), (Boolean) row[1]);
  }

  /** A notice tells of work that is done already: a long title must not undo it. */
  private static Notice fitting(Notice notice) {
    return new Notice(
        notice.function(),
        notice.urgency(),
        cut(notice.title(), TITLE),
        cut(notice.body(), BODY),
        notice.path().length() > PATH ? "" : notice.path(),
        notice.readers());
  }

  private static Label cut(Label text, int most) {
    return Label.of(cut(text.zh(), most), cut(text.en(), most));
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
