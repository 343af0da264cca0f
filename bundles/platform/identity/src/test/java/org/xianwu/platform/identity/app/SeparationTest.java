package org.xianwu.platform.identity.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.DataFolder;
import org.xianwu.platform.identity.app.FirstSetUp.Named;
import org.xianwu.platform.identity.domain.IdentityProblem;

/** The three administrators stay apart whatever they do (三员分立). */
class SeparationTest {

  private static final String SYSTEM = "fangyanqiu";
  private static final String SECURITY = "shenyinuo";
  private static final String AUDITOR = "yaoyuanfan";
  private static final String BASIS = "授权审批单第 7 号";

  @AutoClose private final House house = new House();

  @BeforeEach
  void setUp() {
    String code = new DataFolder(house.embedded.data()).read("setup-code").orElseThrow();
    house.setUp.complete(
        code,
        "望溪县",
        List.of(
            new Named("system", "方砚秋", SYSTEM, "Stone-Bridge-7"),
            new Named("security", "沈一诺", SECURITY, "Willow-Pond-8"),
            new Named("audit", "姚远帆", AUDITOR, "Upper-Field-9")));
    house.announce(new SampleFunction());
    house.embedded.callers().set(Caller.system("测试"));
    house.roles.apply(new SampleFunction().roles().get(0));
  }

  @Test
  void givesANewAccountNoRightsUntilTheSecurityAdministratorDoes() {
    long account = newAccount("clerk");
    assertThat(house.caller("clerk").grants()).isEmpty();

    house.as(
        SECURITY,
        () ->
            house.assignments.give(account, house.roleId("sample.clerk"), Optional.empty(), BASIS));

    assertThat(house.caller("clerk").grants()).containsOnlyKeys(SampleFunction.VIEW);
  }

  @Test
  void letsNeitherOfThemDoTheOthersWork() {
    long account = newAccount("clerk");
    long role = house.roleId("sample.clerk");

    assertThat(
            refusalOf(SYSTEM, () -> house.assignments.give(account, role, Optional.empty(), BASIS)))
        .hasToString("DENIED");
    assertThat(refusalOf(SYSTEM, () -> house.roles.create(Values.of(Map.of("code", "a.b")))))
        .hasToString("DENIED");
    assertThat(refusalOf(SECURITY, () -> house.accounts.create(Values.of(Map.of("name", "abc")))))
        .hasToString("DENIED");
    assertThat(refusalOf(AUDITOR, () -> house.accounts.reset(account))).hasToString("DENIED");
    assertThat(
            refusalOf(
                AUDITOR, () -> house.assignments.give(account, role, Optional.empty(), BASIS)))
        .hasToString("DENIED");
  }

  @Test
  void refusesASecondRoleForAnAdministrator() {
    assertThat(give(SYSTEM, Administrator.AUDIT.role()))
        .isEqualTo(IdentityProblem.ADMINISTRATOR_ALONE);
    assertThat(give(AUDITOR, "sample.clerk")).isEqualTo(IdentityProblem.ADMINISTRATOR_ALONE);
  }

  @Test
  void refusesTheRoleOfAnAdministratorForWhoeverHasAnother() {
    ownPassword("clerk", newAccount("clerk"));
    assertThat(give("clerk", "sample.clerk")).isNull();

    assertThat(give("clerk", Administrator.AUDIT.role()))
        .isEqualTo(IdentityProblem.ADMINISTRATOR_ALONE);
  }

  @Test
  void refusesAPortfolioForAnAdministratorAndTheOtherWayRound() {
    long unit = house.directory.units().get(0).id();
    long auditor = house.accountBook.find(AUDITOR).orElseThrow().account().personId();
    ownPassword("leader", newAccount("leader"));
    long leader = house.accountBook.find("leader").orElseThrow().account().personId();

    assertThat(
            refusalOf(
                SECURITY,
                () -> {
                  house.assignments.setPortfolio(auditor, Set.of(unit));
                  return null;
                }))
        .isEqualTo(IdentityProblem.ADMINISTRATOR_PORTFOLIO);
    house.as(SECURITY, () -> house.assignments.setPortfolio(leader, Set.of(unit)));
    assertThat(give("leader", Administrator.AUDIT.role()))
        .isEqualTo(IdentityProblem.ADMINISTRATOR_PORTFOLIO);
  }

  @Test
  void refusesAnAdministratorsPermissionInABusinessRole() {
    long role = house.roleId("sample.clerk");

    assertThat(
            refusalOf(
                SECURITY,
                () -> {
                  house.roles.grant(
                      role, 1, Map.of(IdentityPermissions.ACCOUNT_EDIT, DataScope.COUNTY), BASIS);
                  return null;
                }))
        .isEqualTo(IdentityProblem.ADMINISTRATOR_PERMISSION);
    assertThat(
            refusalOf(
                SECURITY,
                () -> {
                  house.roles.grant(house.roleId(Administrator.AUDIT.role()), 1, Map.of(), BASIS);
                  return null;
                }))
        .isEqualTo(IdentityProblem.ROLE_FIXED);
  }

  @Test
  void givesAFunctionNoWayToWidenAnAdministrator() {
    RoleTemplate sly =
        new RoleTemplate(
            Administrator.SYSTEM.role(),
            Label.of("系统管理员", "System administrator"),
            Map.of(SampleFunction.VIEW, DataScope.COUNTY));
    house.announce(new SampleFunction(sly));

    assertThat(house.caller(SYSTEM).can(SampleFunction.VIEW)).isFalse();
  }

  @Test
  void refusesToResetThePasswordOfAnAdministrator() {
    assertThat(refusalOf(SYSTEM, () -> house.accounts.reset(house.accountId(SECURITY))))
        .isEqualTo(IdentityProblem.ADMINISTRATOR_RESET);
  }

  @Test
  void namesNobodyAdministratorWhosePasswordIsKnownToAnother() {
    long account = newAccount("second");

    assertThat(give("second", Administrator.AUDIT.role()))
        .isEqualTo(IdentityProblem.ADMINISTRATOR_PASSWORD);
    ownPassword("second", account);
    assertThat(give("second", Administrator.AUDIT.role())).isNull();
  }

  @Test
  void keepsTheLastAdministratorOfEachKind() {
    assertThat(
            refusalOf(
                SYSTEM,
                () -> {
                  house.accounts.disable(house.accountId(SECURITY));
                  return null;
                }))
        .isEqualTo(IdentityProblem.LAST_ADMINISTRATOR);
    long person = house.accountBook.find(AUDITOR).orElseThrow().account().personId();
    assertThat(
            refusalOf(
                SYSTEM,
                () -> {
                  house.people.edit(
                      person, 1, Values.of(Map.of("leftOn", LocalDate.of(2026, 12, 31))));
                  return null;
                }))
        .isEqualTo(IdentityProblem.LAST_ADMINISTRATOR);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20261121})
  void reachesNoForbiddenCombinationOnARandomWalk(long seed) {
    Random random = new Random(seed);
    List<String> accounts = new ArrayList<>(List.of(SYSTEM, SECURITY, AUDITOR));
    for (String name : List.of("first", "second", "third")) {
      ownPassword(name, newAccount(name));
      accounts.add(name);
    }
    int done = 0;
    for (int step = 0; step < 150; step++) {
      String actor = accounts.get(random.nextInt(accounts.size()));
      house.embedded.renewLease();
      done += step(random, actor, accounts) == null ? 1 : 0;
      assertApart();
    }
    assertThat(done).as("steps that were allowed").isGreaterThan(5);
  }

  private ProblemCode step(Random random, String actor, List<String> accounts) {
    String other = accounts.get(random.nextInt(accounts.size()));
    AccountBook.Entry entry = house.accountBook.find(other).orElseThrow();
    long account = entry.account().id();
    List<String> roles =
        List.of(
            "system.administrator",
            "security.administrator",
            "audit.administrator",
            "sample.clerk");
    long role = house.roleId(roles.get(random.nextInt(roles.size())));
    Supplier<Object> act =
        switch (random.nextInt(7)) {
          case 0, 1 -> () -> house.assignments.give(account, role, Optional.empty(), BASIS);
          case 2 ->
              () ->
                  house.assignments.give(
                      account, role, Optional.of(house.directory.today().plusDays(3)), BASIS);
          case 3 ->
              () -> {
                house.assignments.of(account).stream()
                    .findFirst()
                    .ifPresent(given -> house.assignments.take(given.assignment().id(), BASIS));
                return null;
              };
          case 4 ->
              () -> {
                Set<Long> units =
                    random.nextBoolean() ? Set.of() : Set.of(house.directory.units().get(0).id());
                house.assignments.setPortfolio(entry.account().personId(), units);
                return null;
              };
          case 5 ->
              () -> {
                house.roles.grant(
                    house.roleId("sample.clerk"),
                    1,
                    Map.of(IdentityPermissions.ROLE_ASSIGN, DataScope.COUNTY),
                    BASIS);
                return null;
              };
          default ->
              () -> {
                if (random.nextBoolean()) {
                  house.accounts.disable(account);
                } else {
                  house.accounts.enable(account);
                }
                return null;
              };
        };
    return refusalOf(house.caller(SECURITY), actor, act);
  }

  private ProblemCode refusalOf(Caller fallback, String actor, Supplier<Object> act) {
    Optional<Caller> caller = house.rights.caller(house.accountId(actor), "10.0.0.8", Language.ZH);
    return refusal(caller.orElse(fallback), act);
  }

  private void assertApart() {
    for (String name : List.of(SYSTEM, SECURITY, AUDITOR, "first", "second", "third")) {
      AccountBook.Entry entry = house.accountBook.find(name).orElseThrow();
      long administering =
          entry.roles().stream().filter(role -> Administrator.ofRole(role).isPresent()).count();
      if (administering > 0) {
        assertThat(entry.roles()).as(name).hasSize(1);
        assertThat(entry.portfolio()).as(name).isEmpty();
      }
    }
    for (Administrator one : Administrator.values()) {
      assertThat(
              List.of(SYSTEM, SECURITY, AUDITOR, "first", "second", "third").stream()
                  .map(name -> house.accountBook.find(name).orElseThrow())
                  .filter(AccountBook.Entry::usable)
                  .filter(entry -> entry.roles().contains(one.role())))
          .as(one.role())
          .isNotEmpty();
    }
  }

  private ProblemCode give(String account, String role) {
    return refusalOf(
        SECURITY,
        () ->
            house.assignments.give(
                house.accountId(account), house.roleId(role), Optional.empty(), BASIS));
  }

  private ProblemCode refusalOf(String actor, Supplier<Object> act) {
    return refusal(house.caller(actor), act);
  }

  private ProblemCode refusal(Caller caller, Supplier<Object> act) {
    try {
      house.embedded.callers().as(caller, act);
      return null;
    } catch (Problem refused) {
      return refused.code();
    }
  }

  private long newAccount(String name) {
    long unit = house.directory.units().get(0).id();
    return house
        .embedded
        .callers()
        .as(
            house.caller(SYSTEM),
            () -> {
              long person =
                  house.people.create(
                      Values.of(Map.of("name", name + "某", "unit", unit, "sequence", 50)));
              return house.accounts.create(
                  Values.of(Map.of("name", name, "kind", "person", "person", person)));
            });
  }

  private void ownPassword(String name, long account) {
    String once =
        house.embedded.callers().as(house.caller(SYSTEM), () -> house.accounts.reset(account));
    house.door.changePassword(house.caller(name), "", once, "Chosen-Alone-1");
  }
}
