package org.xianwu.platform.workflow.domain;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** One reader of a notice. */
@Entity
@Table(schema = "workflow", name = "notice_reader")
@IdClass(NoticeReader.Key.class)
public class NoticeReader {

  @Id
  @Column(name = "notice_id")
  private long notice;

  @Id
  @Column(name = "reader_id")
  private long reader;

  @Column(name = "seen", nullable = false)
  private boolean seen;

  protected NoticeReader() {}

  public NoticeReader(long notice, long reader) {
    this.notice = notice;
    this.reader = reader;
  }

  public void see() {
    seen = true;
  }

  public boolean seen() {
    return seen;
  }

  /** Which reader of which notice. */
  public static final class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Public, as the persistence specification asks of a key class. */
    public long notice;

    public long reader;

    public Key() {}

    public Key(long notice, long reader) {
      this.notice = notice;
      this.reader = reader;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.notice == notice && key.reader == reader;
    }

    @Override
    public int hashCode() {
      return Objects.hash(notice, reader);
    }
  }
}
