package org.xianwu.platform.workflow.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Notice;
import org.xianwu.platform.api.workflow.Urgency;

/** A notice as it was sent. It tells of records and is none itself, so the change log skips it. */
@Entity
@Table(schema = "workflow", name = "notice")
public class SentNotice {

  @Id private long id;

  @Column(name = "function_code", nullable = false, length = 40)
  private String function;

  @Column(name = "urgency", nullable = false, length = 16)
  private String urgency;

  @Column(name = "title", nullable = false, length = 120)
  private String title;

  @Column(name = "body", nullable = false, length = 1000)
  private String body;

  // null in notices from before there were two languages
  @Column(name = "title_en", length = 120)
  private String titleEn;

  @Column(name = "body_en", length = 1000)
  private String bodyEn;

  @Column(name = "path", nullable = false, length = 300)
  private String path;

  @Column(name = "sent_at", nullable = false)
  private Timestamp sentAt;

  protected SentNotice() {}

  public SentNotice(long id, Notice notice, Instant at) {
    this.id = id;
    function = notice.function();
    urgency = notice.urgency().name().toLowerCase(Locale.ROOT);
    title = notice.title().zh();
    titleEn = notice.title().en();
    body = notice.body().zh();
    bodyEn = notice.body().en();
    path = notice.path();
    sentAt = Timestamp.from(at);
  }

  public long id() {
    return id;
  }

  public Instant sentAt() {
    return sentAt.toInstant();
  }

  /** The notice for some of its readers. */
  public Notice to(Set<Long> readers) {
    Urgency how = Urgency.valueOf(urgency.toUpperCase(Locale.ROOT));
    return new Notice(function, how, both(title, titleEn), both(body, bodyEn), path, readers);
  }

  private static Label both(String zh, String en) {
    return Label.of(zh, en == null ? zh : en);
  }
}
