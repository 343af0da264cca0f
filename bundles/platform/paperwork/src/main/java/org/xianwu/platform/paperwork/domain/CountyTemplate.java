package org.xianwu.platform.paperwork.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;
import org.xianwu.platform.paperwork.PaperworkProblem;

/**
 * A version of the county's own template of a form. Versions are never changed and never removed;
 * at most one of a form prints, and when none does, the one that came with the function.
 */
@Entity
@Table(schema = "paperwork", name = "county_template")
@Recorded("paperwork.template")
public class CountyTemplate extends Entry {

  /** Uploaded, may be tried; printed nothing yet. */
  public static final String NEW = "new";

  /** Prints. */
  public static final String ACTIVE = "active";

  /** Printed once. */
  public static final String RETIRED = "retired";

  @Column(name = "form", nullable = false, length = 80)
  private String form;

  @Column(name = "version_no", nullable = false)
  private int version;

  @Column(name = "state", nullable = false, length = 16)
  private String state;

  @Column(name = "file_id", nullable = false)
  private long fileId;

  @Column(name = "file_name", nullable = false, length = 200)
  private String fileName;

  @Column(name = "digest", nullable = false, length = 64)
  private String digest;

  @Column(name = "size_bytes", nullable = false)
  private long size;

  @Column(name = "note", nullable = false, length = 200)
  private String note;

  @Column(name = "activated_at")
  private Timestamp activatedAt;

  @Column(name = "activated_by")
  private Long activatedBy;

  protected CountyTemplate() {}

  public CountyTemplate(long id, String form, int version, String note) {
    super(id);
    this.form = form;
    this.version = version;
    this.state = NEW;
    this.note = note;
  }

  /** What was uploaded. */
  public CountyTemplate of(long file, String name, String sm3, long bytes) {
    fileId = file;
    fileName = name;
    digest = sm3;
    size = bytes;
    return this;
  }

  /**
   * Begins to print.
   *
   * @throws Problem {@code paperwork.template-active} when it does already
   */
  public void activate(long person, Instant at) {
    if (active()) {
      throw Problem.of(PaperworkProblem.TEMPLATE_ACTIVE).with("version", version);
    }
    state = ACTIVE;
    activatedBy = person;
    activatedAt = Timestamp.from(at);
  }

  /** Prints no more. */
  public void retire() {
    state = RETIRED;
  }

  public boolean active() {
    return state.equals(ACTIVE);
  }

  public String form() {
    return form;
  }

  /** From 1. */
  public int version() {
    return version;
  }

  public String state() {
    return state;
  }

  public long fileId() {
    return fileId;
  }

  public String fileName() {
    return fileName;
  }

  /** SM3, hexadecimal. */
  public String digest() {
    return digest;
  }

  /** Bytes. */
  public long size() {
    return size;
  }

  /** What the uploader says about it, may be empty. */
  public String note() {
    return note;
  }

  /** When it last began to print. */
  public Optional<Instant> activatedAt() {
    return Optional.ofNullable(activatedAt).map(Timestamp::toInstant);
  }

  /** Who let it print, 0 when nobody did. */
  public long activatedBy() {
    return activatedBy == null ? 0 : activatedBy;
  }
}
