package org.xianwu.platform.paperwork.domain;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/**
 * How many versions of its own a county has of a form. Whoever adds or activates one holds this row
 * until the end of the transaction, so that no two versions print. The versions are the record, so
 * the change log skips it.
 */
@Entity
@Table(schema = "paperwork", name = "template_series")
public class TemplateSeries {

  @Id
  @Column(name = "id", length = 80)
  private String form;

  @Column(name = "last_no", nullable = false)
  private int last;

  protected TemplateSeries() {}

  public TemplateSeries(String form) {
    this.form = form;
  }

  /** The next version, from 1. */
  public int next() {
    last++;
    return last;
  }
}
