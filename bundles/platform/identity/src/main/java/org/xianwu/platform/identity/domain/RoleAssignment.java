package org.xianwu.platform.identity.domain;

import java.time.LocalDate;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A role that an account has, for good or for a time; given by the security administrator. */
@Entity
@Table(name = "role_assignment", schema = "directory")
@Recorded("identity.role-assignment")
public class RoleAssignment extends Entry {

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "role_id")
  private long roleId;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected RoleAssignment() {}

  public RoleAssignment(long id, long accountId, long roleId, LocalDate validTo) {
    super(id);
    this.accountId = accountId;
    this.roleId = roleId;
    this.validTo = validTo;
  }

  public long accountId() {
    return accountId;
  }

  public long roleId() {
    return roleId;
  }

  /** Last day, empty when it has no end. */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  public boolean validOn(LocalDate day) {
    return validTo == null || !day.isAfter(validTo);
  }

  public void until(LocalDate lastDay) {
    validTo = lastDay;
  }
}
