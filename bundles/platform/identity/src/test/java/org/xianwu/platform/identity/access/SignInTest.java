package org.xianwu.platform.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Authentication.OpenSession;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.app.FirstSetUp.Named;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.testkit.EmbeddedStore;

class SignInTest {

  private static final String ADDRESS = "10.0.0.8";
  private static final String PASSWORD = "Stone-Bridge-7";

  @AutoClose private final House house = open();
  private final EmbeddedStore embedded = house.embedded;

  House open() {
    return new House();
  }

  @BeforeEach
  void setUp() {
    String code = new DataFolder(embedded.data()).read("setup-code").orElseThrow();
    house.setUp.complete(
        code,
        "望溪县",
        List.of(
            new Named("system", "方砚秋", "fangyanqiu", PASSWORD),
            new Named("security", "沈一诺", "shenyinuo", "Willow-Pond-8"),
            new Named("audit", "姚远帆", "yaoyuanfan", "Upper-Field-9")));
  }

  @Test
  void doesNotSayWhetherTheAccountOrThePasswordIsWrong() {
    assertThat(refusal("fangyanqiu", "wrong").code())
        .isEqualTo(refusal("nobody", "wrong").code())
        .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
  }

  @Test
  void locksAnAccountAfterFiveFailuresForHalfAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(refusal("fangyanqiu", "wrong").code())
          .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    }

    Problem locked = refusal("fangyanqiu", PASSWORD);
    assertThat(locked.code()).isEqualTo(IdentityProblem.LOCKED);
    assertThat(locked.parameters()).containsEntry("minutes", 30L);
    embedded.clock().advance(Duration.ofMinutes(30));
    assertThat(signIn()).isNotEmpty();
  }

  @Test
  void locksNamesThatAreNoAccountJustTheSame() {
    for (int i = 0; i < 5; i++) {
      refusal("nobody", "wrong");
    }

    assertThat(refusal("nobody", "wrong").code()).isEqualTo(IdentityProblem.LOCKED);
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    for (int i = 0; i < 4; i++) {
      refusal("fangyanqiu", "wrong");
    }
    signIn();

    for (int i = 0; i < 4; i++) {
      assertThat(refusal("fangyanqiu", "wrong").code())
          .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    }
    assertThat(signIn()).isNotEmpty();
  }

  @Test
  void endsASessionAfterHalfAnHourWithoutUse() {
    String token = signIn();

    embedded.clock().advance(Duration.ofMinutes(29));
    assertThat(session(token)).isPresent();
    embedded.clock().advance(Duration.ofMinutes(30));
    assertThat(session(token)).isEmpty();
  }

  @Test
  void endsASessionAfterTwelveHoursInAnyCase() {
    String token = signIn();

    for (int i = 0; i < 36; i++) {
      embedded.clock().advance(Duration.ofMinutes(20));
      session(token);
    }

    assertThat(session(token)).isEmpty();
  }

  @Test
  void doesNotKeepASessionAliveByAskingHowLongItLasts() {
    String token = signIn();

    embedded.clock().advance(Duration.ofMinutes(20));

    assertThat(house.authentication.remaining(token)).contains(Duration.ofMinutes(10));
    embedded.clock().advance(Duration.ofMinutes(11));
    assertThat(house.authentication.remaining(token)).isEmpty();
  }

  @Test
  void keepsSessionsOverARestart() {
    String token = signIn();
    embedded.clock().advance(Duration.ofMinutes(20));
    session(token);
    house.sessions.stop();

    House restarted = new House(embedded);
    embedded.clock().advance(Duration.ofMinutes(20));

    assertThat(restarted.authentication.session(token, ADDRESS, Language.ZH)).isPresent();
    restarted.sessions.stop();
  }

  @Test
  void keepsNoTokenThatCouldBeReplayed() {
    String token = signIn();

    String kept =
        house.store.read(
            em ->
                em.createQuery("select row.tokenHash from OpenedSession row", String.class)
                    .getSingleResult());

    assertThat(kept).hasSize(64).isNotEqualTo(token);
    assertThat(session(kept)).isEmpty();
  }

  @Test
  void signsOutHereAndEverywhere() {
    String here = signIn();
    String there = signIn();

    house.door.signOut(here, session(here).orElseThrow().caller());
    assertThat(session(here)).isEmpty();
    assertThat(session(there)).isPresent();
    house.door.signOutEverywhere(session(there).orElseThrow().caller());
    assertThat(session(there)).isEmpty();
  }

  @Test
  void givesEachSessionACsrfTokenOfItsOwn() {
    String one = signIn();
    String other = signIn();

    assertThat(session(one).orElseThrow().csrfToken())
        .isEqualTo(session(one).orElseThrow().csrfToken())
        .isNotEqualTo(session(other).orElseThrow().csrfToken())
        .doesNotContain(one);
  }

  @Test
  void changesAPasswordByTheRulesAndEndsTheOtherSessions() {
    String here = signIn();
    String there = signIn();

    house.door.changePassword(house.caller("fangyanqiu"), here, PASSWORD, "New-Bridge-8");

    assertThat(session(here)).isPresent();
    assertThat(session(there)).isEmpty();
    assertThat(refusal("fangyanqiu", PASSWORD).code()).isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    assertThat(change("New-Bridge-8", PASSWORD).fields().get("newPassword").code())
        .isEqualTo(IdentityProblem.PASSWORD_USED_BEFORE);
    assertThat(change("New-Bridge-8", "short").fields().get("newPassword").code())
        .isEqualTo(IdentityProblem.PASSWORD_TOO_SHORT);
    assertThat(change("wrong", "Other-Bridge-9").fields().get("oldPassword").code())
        .isEqualTo(IdentityProblem.PASSWORD_WRONG);
  }

  @Test
  void letsNobodyDoAnythingWithAPasswordThatIsTooOld() {
    embedded.clock().advance(Duration.ofDays(91));

    String token = signIn();

    assertThat(session(token).orElseThrow().caller().grants()).isEmpty();
  }

  @Test
  void endsTheSessionsOfADisabledAccountAtOnce() {
    embedded.callers().set(house.caller("fangyanqiu"));
    long person = house.people.create(person("蒋平之"));
    long account =
        house.accounts.create(
            Values.of(Map.of("name", "jiangpingzhi", "kind", "person", "person", person)));
    String password = house.accounts.reset(account);
    String token = house.signIn("jiangpingzhi", password, ADDRESS);
    assertThat(session(token)).isPresent();

    house.accounts.disable(account);

    assertThat(session(token)).isEmpty();
    assertThat(refusal("jiangpingzhi", password).code())
        .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
  }

  @Test
  void endsTheSessionsOfWhoeverLeftOnTheDayAfterTheLast() {
    embedded.callers().set(house.caller("fangyanqiu"));
    long person = house.people.create(person("蒋平之"));
    long account =
        house.accounts.create(
            Values.of(Map.of("name", "jiangpingzhi", "kind", "person", "person", person)));
    String password = house.accounts.reset(account);
    house.people.edit(person, 1, Values.of(Map.of("leftOn", house.directory.today())));
    String token = house.signIn("jiangpingzhi", password, ADDRESS);

    embedded.clock().setOffice("2026-11-22T00:01");

    assertThat(session(token)).isEmpty();
  }

  @Test
  void strengthensAHashThatWasMadeWithFewerRounds() {
    String weak = new PasswordHashes(1000).hash(PASSWORD);
    long id = house.accountId("fangyanqiu");
    house.store.write(
        Act.EDIT,
        em -> {
          em.find(Account.class, id).rehash(weak);
          return null;
        });

    signIn();

    assertThat(house.accountBook.find(id).orElseThrow().account().passwordHash())
        .startsWith("sm3$50000$");
  }

  @Test
  void notesWhatHappensAtTheDoor() {
    ChangeCursor before = embedded.changeLog().head();
    String token = signIn();
    for (int i = 0; i < 6; i++) {
      refusal("fangyanqiu", "wrong");
    }
    house.door.signOut(token, house.caller("fangyanqiu"));

    assertThat(embedded.changeLog().after(before, 500).rows())
        .filteredOn(row -> row.change().ledger().equals("identity.session"))
        .extracting(row -> row.change().action())
        .containsExactlyInAnyOrder(
            "sign-in",
            "sign-in-failed",
            "sign-in-failed",
            "sign-in-failed",
            "sign-in-failed",
            "sign-in-failed",
            "lockout",
            "sign-in-refused",
            "sign-out");
  }

  private Values person(String name) {
    long unit = house.directory.units().get(0).id();
    return Values.of(Map.of("name", name, "unit", unit, "sequence", 50));
  }

  private String signIn() {
    return house.signIn("fangyanqiu", PASSWORD, ADDRESS);
  }

  private Optional<OpenSession> session(String token) {
    return house.authentication.session(token, ADDRESS, Language.ZH);
  }

  private Problem refusal(String account, String password) {
    return catchThrowableOfType(
        Problem.class, () -> house.door.signIn(account, password, ADDRESS, Language.ZH));
  }

  private Problem change(String oldPassword, String newPassword) {
    return catchThrowableOfType(
        Problem.class,
        () -> house.door.changePassword(house.caller("fangyanqiu"), "", oldPassword, newPassword));
  }
}
