package org.xianwu.platform.identity.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.app.FirstSetUp.Named;
import org.xianwu.platform.identity.domain.IdentityProblem;

class FirstSetUpTest {

  private static final List<Named> THREE =
      List.of(
          new Named("system", "方砚秋", "fangyanqiu", "Stone-Bridge-7"),
          new Named("security", "沈一诺", "shenyinuo", "Willow-Pond-8"),
          new Named("audit", "姚远帆", "yaoyuanfan", "Upper-Field-9"));

  @AutoClose private final House house = open();

  House open() {
    return new House();
  }

  @Test
  void asksForASetUpAsLongAsThereIsNoAccount() throws IOException {
    Path file = house.embedded.data().resolve("setup-code");

    assertThat(house.setUp.required()).isTrue();
    assertThat(Files.readString(file)).hasSizeGreaterThan(15);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void makesTheOfficeAndThreeAdministratorsWhoCanSignIn() throws IOException {
    house.setUp.complete(code(), "望溪县", THREE);

    assertThat(house.setUp.required()).isFalse();
    assertThat(house.directory.organisation()).isEqualTo("望溪县");
    assertThat(house.embedded.data().resolve("setup-code")).doesNotExist();
    String token = house.signIn("FangYanqiu", "Stone-Bridge-7", "10.0.0.8");
    assertThat(house.authentication.session(token, "10.0.0.8", Language.ZH).orElseThrow().caller())
        .satisfies(
            caller -> {
              assertThat(caller.name()).isEqualTo("方砚秋");
              assertThat(caller.can(IdentityPermissions.ACCOUNT_EDIT)).isTrue();
              assertThat(caller.can(IdentityPermissions.ROLE_ASSIGN)).isFalse();
            });
    assertThat(house.caller("shenyinuo").can(IdentityPermissions.ROLE_ASSIGN)).isTrue();
    assertThat(house.caller("shenyinuo").can(IdentityPermissions.ACCOUNT_EDIT)).isFalse();
  }

  @Test
  void isDoneOnce() throws IOException {
    String code = code();
    house.setUp.complete(code, "望溪县", THREE);

    assertThat(refusal(code, "望溪县", THREE).code()).isEqualTo(IdentityProblem.SETUP_DONE);
  }

  @Test
  void refusesAWrongCodeAndChangesItAfterTenTries() throws IOException {
    String code = code();

    for (int i = 0; i < 10; i++) {
      assertThat(refusal("guess", "望溪县", THREE).fields()).containsOnlyKeys("code");
    }

    assertThat(code()).isNotEqualTo(code);
    assertThat(house.accountBook.empty()).isTrue();
  }

  @Test
  void refusesOnePersonInTwoRolesAndKeepsNothing() throws IOException {
    List<Named> two =
        List.of(
            THREE.get(0), THREE.get(1), new Named("audit", "方砚秋", "fangyanqiu2", "Upper-Field-9"));

    assertThat(refusal(code(), "望溪县", two).fields()).containsKey("administrators");
    assertThat(house.accountBook.empty()).isTrue();
    assertThat(house.setUp.required()).isTrue();
  }

  @Test
  void blamesEveryWrongFieldAtOnce() throws IOException {
    List<Named> bad =
        List.of(
            new Named("system", "", "x", "short"),
            THREE.get(1),
            new Named("other", "姚远帆", "yaoyuanfan", "yaoyuanfan-A1"));

    assertThat(refusal(code(), " ", bad).fields())
        .containsKeys(
            "organisation",
            "administrators[0].name",
            "administrators[0].account",
            "administrators[0].password",
            "administrators[2].password",
            "administrators");
  }

  private Problem refusal(String code, String organisation, List<Named> administrators) {
    return catchThrowableOfType(
        Problem.class, () -> house.setUp.complete(code, organisation, administrators));
  }

  private String code() throws IOException {
    return Files.readString(house.embedded.data().resolve("setup-code")).strip();
  }
}
