package org.xianwu.platform.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.access.DataFolder;
import org.xianwu.platform.identity.access.Phone;
import org.xianwu.platform.identity.app.PracticePassword;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.rest.SessionRequests.AdministratorRequest;
import org.xianwu.platform.identity.rest.SessionRequests.SecondFactorRequest;
import org.xianwu.platform.identity.rest.SessionRequests.SetUpRequest;
import org.xianwu.platform.identity.rest.SessionRequests.SignInRequest;

class SessionResourceTest {

  private static final Caller STRANGER = Caller.anonymous("10.0.0.8", Language.EN);
  private static final String PASSWORD = "Stone-Bridge-7";

  @AutoClose private final House house = new House();
  private final SessionResource resource =
      new SessionResource(
          house.door,
          new SessionAnswers(
              house.authentication,
              house.accountBook,
              house.credentials,
              house.duty,
              house.directory,
              house.setUp,
              new PracticePassword()),
          house.setUp,
          house.authentication,
          house.embedded.callers());

  @BeforeEach
  void beAStranger() {
    house.embedded.callers().set(STRANGER);
  }

  @Test
  void asksAStrangerForTheSetUp() {
    SessionAnswer answer = resource.read(null);

    assertThat(answer.signedIn()).isFalse();
    assertThat(answer.setupRequired()).isTrue();
    assertThat(answer.practiceAccounts()).isNull();
    assertThat(answer.notice()).contains("state secrets");
  }

  @Test
  void signsInWithACookieThatNoScriptCanRead() {
    setUp();

    Response response = resource.signIn(new SignInRequest("fangyanqiu", PASSWORD), at("http"));

    String cookie = response.getHeaderString(HttpHeaders.SET_COOKIE);
    assertThat(cookie)
        .startsWith("XIANWU_SESSION=")
        .contains("Path=/; HttpOnly; SameSite=Strict")
        .doesNotContain("Secure");
    SessionAnswer answer = (SessionAnswer) response.getEntity();
    assertThat(answer.user().name()).isEqualTo("方砚秋");
    assertThat(answer.permissions()).contains("identity.account.edit");
    assertThat(answer.csrf()).hasSize(64);
    assertThat(answer.expiresInSeconds()).isEqualTo(1800);
    assertThat(cookie).doesNotContain(answer.csrf());
  }

  @Test
  void sendsTheCookieBackOverTlsOnlyWhenItCameThatWay() {
    setUp();

    Response response = resource.signIn(new SignInRequest("fangyanqiu", PASSWORD), at("https"));

    assertThat(response.getHeaderString(HttpHeaders.SET_COOKIE)).contains("; Secure");
  }

  @Test
  void tellsTheHolderOfTheSessionWhoThatIs() {
    setUp();
    String token = token();
    house.embedded.callers().set(house.caller("fangyanqiu"));

    assertThat(resource.read(token).user().name()).isEqualTo("方砚秋");
    assertThat(resource.signOut(token, at("http")).getHeaderString(HttpHeaders.SET_COOKIE))
        .contains("Max-Age=0");
    assertThat(resource.read(token).signedIn()).isFalse();
  }

  @Test
  void refusesNothingAndFarTooMuchAlike() {
    setUp();

    assertThat(refusal(() -> resource.signIn(null, at("http"))).code())
        .isEqualTo(CommonProblem.MALFORMED);
    assertThat(refusal(() -> resource.signIn(new SignInRequest(null, null), at("http"))).code())
        .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    assertThat(
            refusal(
                    () ->
                        resource.signIn(
                            new SignInRequest("fangyanqiu", "x".repeat(1000)), at("http")))
                .code())
        .isEqualTo(IdentityProblem.WRONG_CREDENTIALS);
    assertThat(refusal(() -> resource.setUp(null)).code()).isEqualTo(CommonProblem.MALFORMED);
  }

  @Test
  void givesNoCookieBeforeTheSecondFactor() {
    setUp();
    house.embedded.callers().set(house.caller("fangyanqiu"));
    Phone phone = new Phone(house.enrolment.begin(PASSWORD, "").secret(), house.embedded.clock());
    house.enrolment.bind(phone.code());
    house.embedded.clock().advance(Duration.ofSeconds(30));
    house.embedded.callers().set(STRANGER);

    Response half = resource.signIn(new SignInRequest("fangyanqiu", PASSWORD), at("http"));

    assertThat(half.getHeaderString(HttpHeaders.SET_COOKIE)).isNull();
    SessionAnswer answer = (SessionAnswer) half.getEntity();
    assertThat(answer.signedIn()).isFalse();
    assertThat(answer.csrf()).isNull();
    assertThat(answer.user()).isNull();
    assertThat(answer.permissions()).isEmpty();
    assertThat(answer.awaiting().expiresInSeconds()).isEqualTo(300);
    String ticket = answer.awaiting().ticket();
    assertThat(resource.read(ticket).signedIn()).isFalse();
    assertThat(
            refusal(
                    () ->
                        resource.prove(
                            new SecondFactorRequest(ticket, phone.wrongCode()), at("http")))
                .code())
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(refusal(() -> resource.prove(null, at("http"))).code())
        .isEqualTo(CommonProblem.MALFORMED);
    assertThat(
            refusal(() -> resource.prove(new SecondFactorRequest(null, null), at("http"))).code())
        .isEqualTo(IdentityProblem.FACTOR_EXPIRED);

    Response whole = resource.prove(new SecondFactorRequest(ticket, phone.code()), at("https"));

    assertThat(whole.getHeaderString(HttpHeaders.SET_COOKIE))
        .contains("HttpOnly; SameSite=Strict; Secure")
        .doesNotContain(ticket);
    SessionAnswer open = (SessionAnswer) whole.getEntity();
    assertThat(open.user().name()).isEqualTo("方砚秋");
    assertThat(open.permissions()).contains("identity.account.edit");
    assertThat(open.awaiting()).isNull();
    assertThat(open.secondFactor().bound()).isTrue();
  }

  @Test
  void tellsAnAdministratorUntilWhenOneMustBeBound() {
    setUp();

    SessionAnswer answer =
        (SessionAnswer)
            resource.signIn(new SignInRequest("fangyanqiu", PASSWORD), at("http")).getEntity();

    assertThat(answer.secondFactor().bound()).isFalse();
    assertThat(answer.secondFactor().mustBind()).isFalse();
    assertThat(answer.secondFactor().dueAt())
        .isEqualTo(house.embedded.clock().instant().plus(Duration.ofDays(7)));
    house.embedded.clock().advance(Duration.ofDays(8));
    SessionAnswer late =
        (SessionAnswer)
            resource.signIn(new SignInRequest("fangyanqiu", PASSWORD), at("http")).getEntity();
    assertThat(late.secondFactor().mustBind()).isTrue();
    assertThat(late.permissions()).isEmpty();
  }

  @Test
  void saysThatThePasswordIsTheHoldersOwn() {
    setUp();
    String token = token();
    house.embedded.callers().set(house.caller("fangyanqiu"));

    assertThat(resource.read(token).mustChangePassword()).isFalse();
  }

  private void setUp() {
    String code = new DataFolder(house.embedded.data()).read("setup-code").orElseThrow();
    resource.setUp(
        new SetUpRequest(
            code,
            "望溪县",
            List.of(
                new AdministratorRequest("system", "方砚秋", "fangyanqiu", PASSWORD),
                new AdministratorRequest("security", "沈一诺", "shenyinuo", "Willow-Pond-8"),
                new AdministratorRequest("audit", "姚远帆", "yaoyuanfan", "Upper-Field-9"))));
  }

  private String token() {
    return resource
        .signIn(new SignInRequest("fangyanqiu", PASSWORD), at("http"))
        .getHeaderString(HttpHeaders.SET_COOKIE)
        .split("[=;]")[1];
  }

  private static Problem refusal(Runnable call) {
    return catchThrowableOfType(Problem.class, call::run);
  }

  /** Knows nothing but the address of the request. */
  private static UriInfo at(String scheme) {
    return (UriInfo)
        Proxy.newProxyInstance(
            UriInfo.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, method, arguments) -> URI.create(scheme + "://office/api/session"));
  }
}
