package org.xianwu.duty.domain.outing;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A line of the county's table of who decides on whose outing (外出审批权限表). */
@Entity
@Table(schema = "duty", name = "outing_matrix")
@Recorded("duty.outing-matrix")
public class MatrixRow extends Entry {

  @Column(name = "post_class")
  private String postClass;

  private String reach;

  private String reason;

  @Column(name = "min_days")
  private int minDays;

  @Column(name = "decider")
  private String decider;

  @Column(name = "lead_days")
  private int leadDays;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected MatrixRow() {}

  public MatrixRow(long id, MatrixTerms terms) {
    super(id);
    set(terms);
  }

  public final void set(MatrixTerms terms) {
    terms.require();
    postClass = terms.postClass().code();
    reach = terms.reach().map(Reach::code).orElse(null);
    reason = terms.reason().map(OutingReason::code).orElse(null);
    minDays = terms.minDays();
    decider = terms.decider().code();
    leadDays = terms.leadDays();
    validFrom = terms.validFrom();
    validTo = terms.validTo().orElse(null);
  }

  public MatrixTerms terms() {
    return new MatrixTerms(
        PostClass.of(postClass),
        Optional.ofNullable(reach).map(Reach::of),
        Optional.ofNullable(reason).map(OutingReason::of),
        minDays,
        Decider.of(decider),
        leadDays,
        validFrom,
        Optional.ofNullable(validTo));
  }
}
