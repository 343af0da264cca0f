package org.xianwu.platform.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.UriInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Authentication.OpenSession;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.app.PracticePassword;
import org.xianwu.platform.identity.app.PracticeRoles;
import org.xianwu.platform.identity.practice.PracticeCounty;
import org.xianwu.platform.identity.rest.OwnAccount.NewPassword;
import org.xianwu.platform.identity.rest.OwnAccount.OwnSession;

/** The practice county's people look at their own accounts. */
class OwnAccountResourceTest {

  private static final String HERE = "10.0.0.8";
  private static final String THERE = "10.0.0.9";
  private static final String CLERK = "xuqinghe";
  private static final UriInfo URI_INFO =
      (UriInfo)
          Proxy.newProxyInstance(
              UriInfo.class.getClassLoader(),
              new Class<?>[] {UriInfo.class},
              (proxy, method, arguments) -> URI.create("http://office/api/identity/me"));

  private final House house = new House();
  private final PracticePassword password = new PracticePassword();
  private final OwnAccountResource resource =
      new OwnAccountResource(
          new OwnAccountAnswers(
              house.accountBook,
              house.credentials,
              house.assignments,
              house.permissions,
              house.directory),
          house.sessions,
          house.door,
          house.embedded.callers());

  @BeforeEach
  void load() {
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

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void tellsAPersonWhoTheyAre() {
    be(CLERK);

    OwnAccount own = resource.read();

    assertThat(own.account()).isEqualTo(CLERK);
    assertThat(own.name()).isEqualTo("许青禾");
    assertThat(own.platform()).isFalse();
    assertThat(own.unit().name()).isEqualTo("中共望溪县委办公室");
    assertThat(own.posts()).isNotEmpty();
    assertThat(own.posts().get(0).unit()).isEqualTo(own.unit());
    assertThat(own.mustChangePassword()).isFalse();
  }

  @Test
  void tellsAnAdministratorTheOneRoleAndWhatItAllows() {
    be("sysadmin");

    OwnAccount own = resource.read();

    assertThat(own.roles())
        .singleElement()
        .satisfies(
            role -> {
              assertThat(role.label().zh()).isEqualTo("系统管理员");
              assertThat(role.validTo()).isNull();
            });
    assertThat(own.permissions())
        .extracting(OwnAccount.Granted::code)
        .contains("identity.account.edit")
        .isSorted();
    assertThat(own.permissions()).allSatisfy(one -> assertThat(one.label().zh()).isNotBlank());
  }

  @Test
  void listsTheSessionsOfTheCallerAlone() {
    String here = signIn(CLERK, HERE);
    house.embedded.clock().advance(Duration.ofMinutes(1));
    signIn(CLERK, THERE);
    signIn("sysadmin", THERE);
    be(CLERK);

    List<OwnSession> sessions = resource.sessions(here);

    assertThat(sessions).extracting(OwnSession::address).containsExactly(THERE, HERE);
    assertThat(sessions).extracting(OwnSession::current).containsExactly(false, true);
    assertThat(sessions.get(0).endsAt())
        .isEqualTo(sessions.get(0).openedAt().plus(Duration.ofMinutes(30)));
    assertThat(here).doesNotContain(sessions.get(1).id());
  }

  @Test
  void endsOneSessionAndNeverThatOfAnother() {
    String here = signIn(CLERK, HERE);
    String there = signIn(CLERK, THERE);
    String foreign = signIn("sysadmin", THERE);
    be(CLERK);

    resource.signOutThere(idAt(THERE, here));

    assertThat(session(there)).isEmpty();
    assertThat(session(here)).isPresent();
    be("sysadmin");
    String id = resource.sessions(foreign).get(0).id();
    be(CLERK);
    Problem refused = catchThrowableOfType(Problem.class, () -> resource.signOutThere(id));
    assertThat(refused.code()).isEqualTo(CommonProblem.NOT_FOUND);
    assertThat(session(foreign)).isPresent();
  }

  @Test
  void endsAllSessionsAndTakesTheCookieAway() {
    String here = signIn(CLERK, HERE);
    String there = signIn(CLERK, THERE);
    be(CLERK);

    assertThat(resource.signOutEverywhere(URI_INFO).getHeaderString(HttpHeaders.SET_COOKIE))
        .startsWith("XIANWU_SESSION=;")
        .contains("Max-Age=0");

    assertThat(session(here)).isEmpty();
    assertThat(session(there)).isEmpty();
    assertThat(resource.sessions(null)).isEmpty();
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    String here = signIn(CLERK, HERE);
    String there = signIn(CLERK, THERE);
    be(CLERK);

    resource.changePassword(new NewPassword(password.get(), "New-Bridge-8"), here);

    assertThat(session(here)).isPresent();
    assertThat(session(there)).isEmpty();
    assertThat(refusal(null).code()).isEqualTo(CommonProblem.MALFORMED);
    assertThat(refusal(new NewPassword("New-Bridge-8", null)).fields())
        .containsOnlyKeys("newPassword");
    assertThat(refusal(new NewPassword("x".repeat(1000), "Other-Bridge-9")).fields())
        .containsOnlyKeys("oldPassword");
  }

  private Problem refusal(NewPassword request) {
    return catchThrowableOfType(Problem.class, () -> resource.changePassword(request, null));
  }

  private String idAt(String address, String token) {
    return resource.sessions(token).stream()
        .filter(one -> one.address().equals(address))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void be(String account) {
    house.embedded.callers().set(house.caller(account));
  }

  private String signIn(String account, String address) {
    return house.signIn(account, password.get(), address);
  }

  private Optional<OpenSession> session(String token) {
    return house.authentication.session(token, HERE, Language.ZH);
  }
}
