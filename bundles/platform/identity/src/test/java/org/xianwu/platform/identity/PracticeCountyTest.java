package org.xianwu.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.check.PhoneNumber;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.identity.app.PracticePassword;
import org.xianwu.platform.identity.app.PracticeRoles;
import org.xianwu.platform.identity.practice.PracticeCounty;

class PracticeCountyTest {

  private static House house;
  private static PracticePassword password;

  @BeforeAll
  static void load() {
    house = new House();
    password = new PracticePassword();
    new PracticeCounty(
            house.store,
            house.accountBook,
            house.credentials,
            house.secrets,
            password,
            new PracticeRoles(house.store, house.fixedRoles, house.embedded.ids()),
            house.embedded.ids(),
            house.embedded.clock())
        .load();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void hasEnoughPeopleForARoster() {
    Unit office = house.directory.unitsNamed("望溪县委办公室").get(0);

    assertThat(house.directory.peopleOf(0)).filteredOn(Person::leader).hasSizeGreaterThan(8);
    assertThat(house.directory.peopleOf(office.id()))
        .filteredOn(person -> !person.leader())
        .hasSizeGreaterThan(12);
    assertThat(house.directory.peopleOf(0))
        .allMatch(person -> PhoneNumber.mobile(person.mobile()))
        .allMatch(person -> PhoneNumber.find(person.officePhone()).isPresent());
  }

  @Test
  void listsLeadersInTheirOrder() {
    assertThat(house.directory.peopleOf(0).stream().limit(3).map(Person::name))
        .containsExactly("陈望川", "林溪石", "程远山");
    assertThat(house.directory.named("周知远").get(0).title()).isEqualTo("县委办公室主任");
  }

  @Test
  void findsPeopleByPinyinAndInitials() {
    assertThat(house.directory.suggest("xuqh", 5)).extracting(Person::name).containsExactly("许青禾");
    assertThat(house.directory.suggest("luots", 5)).extracting(Person::name).containsExactly("罗听松");
    assertThat(house.directory.suggest("许q", 5)).extracting(Person::name).containsExactly("许青禾");
    assertThat(house.directory.suggest("shanhj", 5))
        .extracting(Person::name)
        .containsExactly("单怀瑾");
    assertThat(house.directory.suggest("文舟", 5)).extracting(Person::name).containsExactly("欧阳文舟");
    assertThat(house.directory.suggest("xyz", 5)).isEmpty();
  }

  @Test
  void showsAUnitUnderTheNameOfTheDay() {
    Unit office = house.directory.unitsNamed("县委社会工作部").get(0);

    assertThat(
            house.directory.unit(office.id(), LocalDate.of(2019, 5, 1)).orElseThrow().shortName())
        .isEqualTo("县委信访办");
    assertThat(
            house.directory.unit(office.id(), LocalDate.of(2024, 5, 1)).orElseThrow().shortName())
        .isEqualTo("县委社会工作部");
  }

  @Test
  void findsAUnitByItsBadge() {
    assertThat(house.directory.unitsNamed("县委督查室"))
        .extracting(Unit::shortName)
        .containsExactly("望溪县委办公室");
  }

  @Test
  void letsThePracticeAccountsInWithTheOnePassword() {
    for (PracticeRoles.Wish wish : PracticeRoles.WISHES) {
      if (!wish.account().equals("qingwu-city")) {
        assertThat(house.signIn(wish.account(), password.get(), "10.0.0.8")).isNotEmpty();
      }
    }
    assertThat(house.authentication.platformSecret("qingwu-city")).contains(password.get());
  }

  @Test
  void givesTheRolesOfTheAdministratorsAtOnce() {
    assertThat(house.caller("sysadmin").can("identity.account.edit")).isTrue();
    assertThat(house.caller("secadmin").can("identity.role.assign")).isTrue();
    assertThat(house.caller("xuqinghe").grants()).isEmpty();
  }
}
