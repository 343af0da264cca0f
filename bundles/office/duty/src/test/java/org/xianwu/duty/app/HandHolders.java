package org.xianwu.duty.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.Holders;

/** Roles and portfolios that a test gives by hand. */
public final class HandHolders implements Holders {

  private final Map<String, List<Long>> roles = new HashMap<>();
  private final Map<Long, List<Long>> portfolios = new HashMap<>();

  public HandHolders role(String code, Long... people) {
    roles.computeIfAbsent(code, key -> new ArrayList<>()).addAll(List.of(people));
    return this;
  }

  public HandHolders portfolio(long unit, Long... people) {
    portfolios.computeIfAbsent(unit, key -> new ArrayList<>()).addAll(List.of(people));
    return this;
  }

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
    return true;
  }
}
