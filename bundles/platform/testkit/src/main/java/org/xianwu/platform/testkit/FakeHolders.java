package org.xianwu.platform.testkit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xianwu.platform.api.access.Holders;

/** Roles and portfolios as the test gives them; everybody can sign in but those who were locked. */
public final class FakeHolders implements Holders {

  public final Map<String, List<Long>> roles = new HashMap<>();
  public final Map<Long, List<Long>> portfolios = new HashMap<>();
  public final Set<Long> locked = new HashSet<>();

  /** These people hold the role, besides those who do already. */
  public FakeHolders role(String code, Long... people) {
    roles.merge(code, List.of(people), FakeHolders::both);
    return this;
  }

  /** These leaders are in charge of the unit, besides those who are already. */
  public FakeHolders portfolio(long unit, Long... people) {
    portfolios.merge(unit, List.of(people), FakeHolders::both);
    return this;
  }

  private static List<Long> both(List<Long> some, List<Long> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
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
    return !locked.contains(personId);
  }
}
