package org.xianwu.platform.api.access;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Declares permissions and proposes roles; the set of these services is all that can be granted.
 */
@ConsumerType
public interface PermissionSource {

  List<Permission> permissions();

  /**
   * Roles proposed for a start; the county may change them. Platform bundles also give the three
   * administrators their permissions here, see {@link Administrator}.
   */
  default List<RoleTemplate> roles() {
    return List.of();
  }
}
