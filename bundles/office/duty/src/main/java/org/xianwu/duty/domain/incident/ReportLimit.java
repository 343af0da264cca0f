package org.xianwu.duty.domain.incident;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A line of the county's table of limits, as it is kept. */
@Entity
@Table(schema = "duty", name = "report_limit")
@Recorded("duty.report-limit")
public class ReportLimit extends Entry {

  private static final String ANY = "any";

  @Column(name = "incident_type")
  private String type;

  @Column(name = "incident_level")
  private String level;

  @Column(name = "sensitive_only")
  private boolean sensitiveOnly;

  @Column(name = "phone_minutes")
  private int phone;

  @Column(name = "written_minutes")
  private int written;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String basis;

  protected ReportLimit() {}

  public ReportLimit(long id, LimitTerms terms) {
    super(id);
    set(terms);
  }

  /** Says something else from now on. */
  public final void set(LimitTerms terms) {
    terms.require();
    type = terms.type().map(IncidentType::code).orElse(ANY);
    level = terms.level().map(IncidentLevel::code).orElse(ANY);
    sensitiveOnly = terms.sensitiveOnly();
    phone = terms.limit().phone();
    written = terms.limit().written();
    validFrom = terms.validFrom();
    basis = terms.basis();
  }

  public LimitTerms terms() {
    return new LimitTerms(
        Optional.of(type).filter(code -> !code.equals(ANY)).map(IncidentType::of),
        Optional.of(level).filter(code -> !code.equals(ANY)).map(IncidentLevel::of),
        sensitiveOnly,
        new TimeLimit(phone, written),
        validFrom,
        basis);
  }
}
