package org.xianwu.platform.identity.domain;

import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A permission in a role, and how far it reaches; kept while the function that declares it is away.
 */
@Entity
@Table(name = "role_grant", schema = "directory")
@Recorded("identity.role-grant")
public class RoleGrant extends Entry {

  @Column(name = "role_id")
  private long roleId;

  private String permission;

  @Enumerated(EnumType.STRING)
  @Column(name = "data_scope")
  private DataScope scope;

  protected RoleGrant() {}

  public RoleGrant(long id, long roleId, String permission, DataScope scope) {
    super(id);
    this.roleId = roleId;
    this.permission = Objects.requireNonNull(permission);
    this.scope = Objects.requireNonNull(scope);
  }

  public long roleId() {
    return roleId;
  }

  public String permission() {
    return permission;
  }

  public DataScope scope() {
    return scope;
  }

  public void reach(DataScope newScope) {
    scope = Objects.requireNonNull(newScope);
  }
}
