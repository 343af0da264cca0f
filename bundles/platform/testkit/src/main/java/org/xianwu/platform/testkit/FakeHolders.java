package org.xianwu.platform.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.access.Holders;

/** Roles and portfolios as the test gives them; everybody can sign in but those who were locked. */
public final class FakeHolders implements Holders {

  public final Map<String, List<Long>> roles = new HashMap<>();
  public final Map<Long, List<Long>> portfolios = new HashMap<>();
  public final Set<Long> locked = new HashSet<>();

  @Override
  public List<Long> ofRole(String role) {
    return roles.getOrDefault(role, List.of());
  }

  @Override
  public List<Long> ofPortfolio(long unitId) {
    return portfolios.getOrDefault(unitId, List.of());
  }

  @Override
  public boolean reachable(long personId) {
    return !locked.contains(personId);
  }
}
