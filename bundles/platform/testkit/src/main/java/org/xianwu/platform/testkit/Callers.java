package org.xianwu.platform.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.text.Language;

/** Makes callers. */
public final class Callers {

  private final long personId;
  private final String name;
  private long unitId;
  private long departmentId;
  private Set<Long> subordinateUnits = Set.of();
  private Set<Long> portfolioUnits = Set.of();
  private final Map<String, DataScope> grants = new HashMap<>();
  private String address = "10.0.0.8";
  private Language language = Language.ZH;

  private Callers(long personId, String name) {
    this.personId = personId;
    this.name = name;
  }

  /** Starts a person whose account has the same id. */
  public static Callers person(long id, String name) {
    return new Callers(id, name);
  }

  public static Caller system() {
    return Caller.system("测试");
  }

  public static Caller anonymous() {
    return Caller.anonymous("10.0.0.9", Language.ZH);
  }

  public Callers unit(long id) {
    unitId = id;
    if (subordinateUnits.isEmpty()) {
      subordinateUnits = Set.of(id);
    }
    return this;
  }

  public Callers department(long id) {
    departmentId = id;
    return this;
  }

  /** The own unit and those below it. */
  public Callers subordinates(Long... units) {
    subordinateUnits = Set.of(units);
    return this;
  }

  public Callers portfolio(Long... units) {
    portfolioUnits = Set.of(units);
    return this;
  }

  public Callers may(String permission, DataScope scope) {
    grants.put(permission, scope);
    return this;
  }

  /** Permissions over all rows. */
  public Callers may(String... permissions) {
    for (String permission : permissions) {
      grants.put(permission, DataScope.COUNTY);
    }
    return this;
  }

  public Callers from(String networkAddress) {
    address = networkAddress;
    return this;
  }

  public Callers speaking(Language spoken) {
    language = spoken;
    return this;
  }

  public Caller build() {
    return new Caller(
        Caller.Kind.PERSON,
        personId,
        personId,
        name,
        unitId,
        departmentId,
        subordinateUnits,
        portfolioUnits,
        grants,
        address,
        language);
  }
}
