package org.xianwu.platform.identity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.access.DataFolder;
import org.xianwu.platform.identity.app.FirstSetUp.Named;

/** Who was allowed what, by whom, and on what basis stands in the history of the account. */
class RightsHistoryTest {

  private static final String SYSTEM = "fangyanqiu";
  private static final String SECURITY = "shenyinuo";
  private static final String BASIS = "授权审批单第 7 号";
  private static final ObjectMapper JSON = new ObjectMapper();

  @AutoClose private final House house = new House();
  private long account;
  private long role;

  @BeforeEach
  void setUp() {
    String code = new DataFolder(house.embedded.data()).read("setup-code").orElseThrow();
    house.setUp.complete(
        code,
        "望溪县",
        List.of(
            new Named("system", "方砚秋", SYSTEM, "Stone-Bridge-7"),
            new Named("security", "沈一诺", SECURITY, "Willow-Pond-8"),
            new Named("audit", "姚远帆", "yaoyuanfan", "Upper-Field-9")));
    house.announce(new SampleFunction());
    house.embedded.callers().set(Caller.system("测试"));
    house.roles.apply(new SampleFunction().roles().get(0));
    account = newAccount();
    role = house.roleId("sample.clerk");
  }

  @Test
  void givingARoleTellsWhichHowFarUntilWhenAndWhy() throws Exception {
    give(Optional.of(LocalDate.of(2027, 6, 30)));

    LoggedChange step = last("identity.account", account);
    assertThat(step.actor()).isEqualTo("沈一诺");
    assertThat(step.at()).isEqualTo(house.embedded.clock().instant());
    assertThat(step.change().action()).isEqualTo("give-role");
    assertThat(step.change().reason()).isEqualTo(BASIS);
    JsonNode told = JSON.readTree(step.change().differences());
    assertThat(told.at("/role/0").isNull()).isTrue();
    assertThat(told.at("/role/1/zh").asText()).isEqualTo("经办");
    assertThat(told.at("/role/1/en").asText()).isEqualTo("Clerk");
    assertThat(told.at("/roleScope/1/zh").asText()).contains("identity.scope.unit", "count=1");
    assertThat(told.at("/roleUntil/1/zh").asText()).isEqualTo("2027-06-30");

    LoggedChange ofRole = last("identity.role", role);
    assertThat(ofRole.change().action()).isEqualTo("give-role");
    assertThat(ofRole.change().differences()).contains("clerk");
  }

  @Test
  void takingItTellsTheSame() throws Exception {
    give(Optional.empty());
    house.embedded.clock().advance(Duration.ofSeconds(1));
    house.as(
        SECURITY,
        () ->
            house.assignments.take(
                house.assignments.of(account).get(0).assignment().id(), "调离值班岗位"));

    LoggedChange step = last("identity.account", account);
    assertThat(step.change().action()).isEqualTo("take-role");
    assertThat(step.change().reason()).isEqualTo("调离值班岗位");
    JsonNode told = JSON.readTree(step.change().differences());
    assertThat(told.at("/role/0/zh").asText()).isEqualTo("经办");
    assertThat(told.at("/role/1").isNull()).isTrue();
  }

  @Test
  void anotherEndIsAStepAndTheSameEndIsNone() throws Exception {
    give(Optional.empty());
    give(Optional.empty());
    assertThat(steps()).containsExactly("give-role");

    give(Optional.of(LocalDate.of(2027, 6, 30)));
    assertThat(steps()).containsExactly("give-role", "change-role-end");
    JsonNode told = JSON.readTree(last("identity.account", account).change().differences());
    assertThat(told.at("/roleUntil/0/zh").asText()).contains("经办", "identity.rights.for-good");
    assertThat(told.at("/roleUntil/1/zh").asText()).contains("经办", "2027-06-30");
  }

  @Test
  void anotherScopeOfTheRoleStandsInTheHistoryOfEverybodyWhoHasIt() throws Exception {
    give(Optional.empty());
    house.embedded.clock().advance(Duration.ofSeconds(1));
    house.as(
        SECURITY,
        () -> house.roles.grant(role, 1, Map.of(SampleFunction.VIEW, DataScope.SECTION), BASIS));

    LoggedChange step = last("identity.account", account);
    assertThat(step.change().action()).isEqualTo("change-grants");
    assertThat(step.change().reason()).isEqualTo(BASIS);
    JsonNode told = JSON.readTree(step.change().differences());
    assertThat(told.at("/grants/0/zh").asText()).contains("查看", "identity.scope.unit");
    assertThat(told.at("/grants/1/zh").asText()).contains("查看", "identity.scope.section");
    assertThat(told.at("/grants/1/en").asText()).contains("View");

    // one step of the role: what it allows, and its new version
    assertThat(house.embedded.changeLog().historyOf("identity.role", role))
        .filteredOn(row -> row.change().action().equals("change-grants"))
        .hasSize(2)
        .allMatch(row -> row.change().rev() == 2 && row.change().reason().equals(BASIS));
  }

  @Test
  void nobodyGetsARoleWithoutABasis() {
    assertThatThrownBy(() -> give(Optional.empty(), " "))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.fields()).containsOnlyKeys("basis"));
    assertThatThrownBy(() -> give(Optional.empty(), "字".repeat(201)))
        .isInstanceOfSatisfying(
            Problem.class, refused -> assertThat(refused.fields()).containsOnlyKeys("basis"));
    assertThat(steps()).isEmpty();
    assertThat(house.caller("clerk").grants()).isEmpty();
  }

  private void give(Optional<LocalDate> until) {
    give(until, BASIS);
  }

  private void give(Optional<LocalDate> until, String basis) {
    house.embedded.clock().advance(Duration.ofSeconds(1));
    house.as(SECURITY, () -> house.assignments.give(account, role, until, basis));
  }

  /** What happened to the rights of the account. */
  private List<String> steps() {
    return house.embedded.changeLog().historyOf("identity.account", account).stream()
        .map(row -> row.change().action())
        .filter(action -> action.contains("role"))
        .toList();
  }

  private LoggedChange last(String ledger, long id) {
    List<LoggedChange> rows = house.embedded.changeLog().historyOf(ledger, id);
    return rows.get(rows.size() - 1);
  }

  private long newAccount() {
    long unit = house.directory.units().get(0).id();
    return house
        .embedded
        .callers()
        .as(
            house.caller(SYSTEM),
            () -> {
              long person =
                  house.people.create(
                      Values.of(Map.of("name", "许青禾", "unit", unit, "sequence", 50)));
              return house.accounts.create(
                  Values.of(Map.of("name", "clerk", "kind", "person", "person", person)));
            });
  }
}
