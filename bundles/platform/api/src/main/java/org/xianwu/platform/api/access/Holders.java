package org.xianwu.platform.api.access;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Who holds a role or a portfolio today; those who find the people for a piece of work ask it. */
@ProviderType
public interface Holders {

  /**
   * People with a usable account that has the role today, in the order of the directory.
   *
   * @param role code of the role
   */
  List<Long> ofRole(String role);

  /** Leaders whose portfolio (分管单位) has the unit, in the order of the directory. */
  List<Long> ofPortfolio(long unitId);

  /** Whether the person can sign in today. */
  boolean reachable(long personId);
}
