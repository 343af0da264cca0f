package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A rule about a person on duty, with its time and who approved it. */
@Entity
@Table(schema = "duty", name = "person_rule")
@Recorded("duty.person-rule")
public class PersonRule extends Entry {

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "person_id")
  private long personId;

  private String kind;

  @Column(name = "other_id")
  private Long otherId;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  private Integer most;

  @Column(name = "approver_id")
  private Long approverId;

  private String document;

  private String note;

  protected PersonRule() {}

  public PersonRule(long id, long unitId, PersonTerms terms) {
    super(id);
    this.unitId = unitId;
    set(terms);
  }

  /** Says something else from now on. */
  public final void set(PersonTerms terms) {
    personId = terms.personId();
    kind = terms.kind().code();
    otherId = terms.otherId() == 0 ? null : Long.valueOf(terms.otherId());
    firstDay = terms.firstDay();
    lastDay = terms.lastDay().orElse(null);
    most = terms.most() == 0 ? null : Integer.valueOf(terms.most());
    approverId = terms.approverId() == 0 ? null : Long.valueOf(terms.approverId());
    document = terms.document();
    note = terms.note();
  }

  public long unitId() {
    return unitId;
  }

  public PersonTerms terms() {
    return new PersonTerms(
        personId,
        PersonRuleKind.of(kind),
        otherId == null ? 0 : otherId,
        firstDay,
        Optional.ofNullable(lastDay),
        most == null ? 0 : most,
        approverId == null ? 0 : approverId,
        document,
        note);
  }
}
