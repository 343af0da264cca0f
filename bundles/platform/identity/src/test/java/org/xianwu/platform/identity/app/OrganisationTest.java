package org.xianwu.platform.identity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.domain.IdentityProblem;

class OrganisationTest {

  private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

  @AutoClose private final House house = open();

  House open() {
    return new House();
  }

  @Test
  void keepsTheNameOfTheDayWhenAUnitIsRenamed() {
    long id = unit("011", "望溪县农业局", Map.of());

    house.units.rename(id, "望溪县农业农村局", "县农业农村局", LocalDate.of(2023, 3, 1));

    assertThat(house.directory.unit(id).orElseThrow().name()).isEqualTo("望溪县农业农村局");
    assertThat(nameOn(id, LocalDate.of(2023, 2, 28))).isEqualTo("望溪县农业局");
    assertThat(nameOn(id, LocalDate.of(2023, 3, 1))).isEqualTo("望溪县农业农村局");
    assertThat(nameOn(id, LocalDate.of(2000, 1, 1))).isEqualTo("望溪县农业局");
    assertThat(house.units.names(id)).hasSize(2);
  }

  @Test
  void refusesANameThatBeginsBeforeThePresentOneOrInTheFuture() {
    long id = unit("011", "望溪县农业局", Map.of());

    assertThat(refusal(() -> house.units.rename(id, "新名", "新名", BEGIN)).fields().get("from"))
        .extracting(Problem::code)
        .isEqualTo(IdentityProblem.NAME_ORDER);
    assertThat(
            refusal(() -> house.units.rename(id, "新名", "新名", LocalDate.of(2027, 1, 1)))
                .fields()
                .get("from"))
        .extracting(Problem::code)
        .isEqualTo(IdentityProblem.NAME_IN_FUTURE);
  }

  @Test
  void refusesAUnitBelowItself() {
    long parent = unit("010", "上级", Map.of());
    long child = unit("011", "下级", Map.of("parent", parent));

    assertThat(
            refusal(() -> house.units.edit(parent, 1, Values.of(Map.of("parent", child)))).fields())
        .containsOnlyKeys("parent");
  }

  @Test
  void endsAUnitOnlyWhenNobodyIsLeftInIt() {
    long id = unit("010", "临时专班", Map.of());
    long person = person("林溪石", id, 20);
    Values end = Values.of(Map.of("validTo", LocalDate.of(2026, 11, 30)));

    assertThat(refusal(() -> house.units.edit(id, 1, end)).fields()).containsOnlyKeys("validTo");
    house.people.edit(person, 1, Values.of(Map.of("leftOn", LocalDate.of(2026, 11, 20))));
    house.units.edit(id, 1, end);
    house.embedded.clock().setOffice("2026-12-01T08:00");
    assertThat(house.directory.units()).isEmpty();
    assertThat(house.directory.unit(id)).isPresent();
  }

  @Test
  void namesEveryWrongInputOfAUnit() {
    unit("010", "一", Map.of());

    assertThat(
            refusal(
                    () ->
                        unit(
                            "010",
                            "二",
                            Map.of("creditCode", "91119901MA0000015F", "dutyPhone", "12")))
                .fields())
        .containsOnlyKeys("code", "creditCode", "dutyPhone");
  }

  @Test
  void findsAUnitByItsBadgeAndTakesBadgesDown() {
    long id = unit("011", "望溪县委办公室", Map.of());
    long badge = house.units.addBadge(id, "县委督查室", "望委督");

    assertThat(house.directory.unitsNamed("县委督查室")).extracting(Unit::id).containsExactly(id);
    house.units.removeBadge(id, badge);
    assertThat(house.directory.unitsNamed("县委督查室")).isEmpty();
  }

  @Test
  void refusesAStaleChangeAndSaysWhoWasFaster() {
    long id = unit("011", "望溪县委办公室", Map.of());
    house.units.edit(id, 1, Values.of(Map.of("address", "文化路 1 号")));

    Problem stale = refusal(() -> house.units.edit(id, 1, Values.of(Map.of("address", "2 号"))));

    assertThat(stale.code()).isEqualTo(CommonProblem.STALE);
    assertThat(stale.parameters()).containsKeys("who", "when");
  }

  @Test
  void listsPeopleInTheirOrderAndKeepsSeveralPosts() {
    long unit = unit("001", "望溪县委", Map.of());
    long second = person("林溪石", unit, 20);
    long first = person("陈望川", unit, 10);
    post(second, unit, "县长", 21);
    post(second, unit, "县委副书记", 20);

    assertThat(house.directory.peopleOf(unit))
        .extracting(Person::id)
        .containsExactly(first, second);
    assertThat(house.directory.person(second).orElseThrow().posts())
        .extracting(Post::name)
        .containsExactly("县委副书记", "县长");
  }

  @Test
  void showsThePostsOfTheDay() {
    long unit = unit("001", "望溪县委", Map.of());
    long person = person("林溪石", unit, 20);
    long post = post(person, unit, "副县长", 20);
    Map<String, Object> ended = new HashMap<>();
    ended.put("validTo", LocalDate.of(2024, 6, 30));
    house.posts.edit(post, 1, Values.of(ended));

    assertThat(house.directory.postsOn(person, LocalDate.of(2024, 6, 30))).hasSize(1);
    assertThat(house.directory.postsOn(person, LocalDate.of(2024, 7, 1))).isEmpty();
    assertThat(house.directory.person(person).orElseThrow().title()).isEmpty();
  }

  @Test
  void forgetsWhoeverLeftInPickersButNotInRecords() {
    long unit = unit("001", "望溪县委", Map.of());
    long person = person("林溪石", unit, 20);

    house.people.edit(person, 1, Values.of(Map.of("leftOn", LocalDate.of(2026, 11, 20))));

    assertThat(house.directory.suggest("lxs", 5)).isEmpty();
    assertThat(house.directory.person(person).orElseThrow().active()).isFalse();
  }

  @Test
  void refusesADepartmentOfAnotherUnit() {
    long one = unit("001", "一", Map.of());
    long other = unit("002", "二", Map.of());
    long department =
        house.departments.create(Values.of(Map.of("unit", one, "name", "综合科", "sequence", 1)));

    Problem refused =
        refusal(
            () ->
                house.people.create(
                    Values.of(Map.of("name", "某", "unit", other, "department", department))));

    assertThat(refused.fields()).containsOnlyKeys("department");
  }

  @Test
  void givesOnePersonOneAccount() {
    long unit = unit("001", "望溪县委", Map.of());
    long person = person("林溪石", unit, 20);
    house.accounts.create(
        Values.of(Map.of("name", "linxishi", "kind", "person", "person", person)));

    assertThat(
            refusal(
                    () ->
                        house.accounts.create(
                            Values.of(
                                Map.of("name", "LinXishi", "kind", "person", "person", person))))
                .fields())
        .containsOnlyKeys("name", "person");
  }

  @Test
  void keepsTheSecretOfAPlatformForItsDigestOnly() {
    long id =
        house.accounts.create(
            Values.of(Map.of("name", "city", "kind", "platform", "displayName", "青梧市平台")));
    assertThat(house.authentication.platformSecret("city")).isEmpty();

    String secret = house.accounts.reset(id);

    assertThat(house.authentication.platformSecret("city")).contains(secret);
    assertThat(house.accountBook.find("city").orElseThrow().account().secret().orElseThrow())
        .doesNotContain(secret);
    house.accounts.disable(id);
    assertThat(house.authentication.platformSecret("city")).isEmpty();
  }

  private String nameOn(long id, LocalDate day) {
    return house.directory.unit(id, day).orElseThrow().name();
  }

  private long unit(String code, String name, Map<String, Object> more) {
    Map<String, Object> values =
        new HashMap<>(
            Map.of(
                "code", code,
                "name", name,
                "shortName", name,
                "type", "department",
                "sequence", 10,
                "validFrom", BEGIN));
    values.putAll(more);
    return house.units.create(Values.of(values));
  }

  private long person(String name, long unit, int sequence) {
    return house.people.create(Values.of(Map.of("name", name, "unit", unit, "sequence", sequence)));
  }

  private long post(long person, long unit, String name, int sequence) {
    return house.posts.create(
        Values.of(
            Map.of(
                "person", person,
                "unit", unit,
                "name", name,
                "sequence", sequence,
                "validFrom", BEGIN)));
  }

  private static Problem refusal(ThrowingCallable call) {
    return catchThrowableOfType(Problem.class, call);
  }
}
