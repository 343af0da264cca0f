package org.xianwu.platform.operations.domain;

import java.sql.Timestamp;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Practice data that was loaded and is not loaded again. */
@Entity
@Table(schema = "operations", name = "practice_loaded")
public class LoadedPractice {

  @Id
  @Column(name = "code", nullable = false, length = 40)
  private String code;

  @Column(name = "loaded_at", nullable = false)
  private Timestamp loadedAt;

  protected LoadedPractice() {}

  public LoadedPractice(String code, Instant at) {
    this.code = code;
    loadedAt = Timestamp.from(at);
  }

  public String code() {
    return code;
  }

  public Instant loadedAt() {
    return loadedAt.toInstant();
  }
}
