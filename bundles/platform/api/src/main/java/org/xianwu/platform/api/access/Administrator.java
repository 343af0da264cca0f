package org.xianwu.platform.api.access;

import java.util.Arrays;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;

/**
 * The three administrators (三员), three different people of whom none holds a business role.
 *
 * <p>A platform bundle gives an administrator its permissions by a {@link RoleTemplate} under
 * {@link #role}; such a permission cannot be granted to anybody else. The templates of office
 * functions have no say here.
 *
 * <p>Basis: GB/T 22239-2019 8.1.5.
 */
public enum Administrator {
  /** Accounts, organisation, calendar, functions; no business data, no audit log (系统管理员). */
  SYSTEM("system.administrator", Label.of("系统管理员", "System administrator")),
  /** Grants roles, reviews security events; makes no accounts (安全保密管理员). */
  SECURITY("security.administrator", Label.of("安全保密管理员", "Security administrator")),
  /** Reads the audit log and nothing else (安全审计员). */
  AUDIT("audit.administrator", Label.of("安全审计员", "Audit administrator"));

  private final String role;
  private final Label label;

  Administrator(String role, Label label) {
    this.role = role;
    this.label = label;
  }

  /** Code of the fixed role. */
  public String role() {
    return role;
  }

  public Label label() {
    return label;
  }

  /** The administrator whose fixed role has the code, empty for business roles. */
  public static Optional<Administrator> ofRole(String code) {
    return Arrays.stream(values()).filter(one -> one.role.equals(code)).findFirst();
  }
}
