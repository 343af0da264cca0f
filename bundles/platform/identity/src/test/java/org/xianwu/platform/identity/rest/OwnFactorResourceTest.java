package org.xianwu.platform.identity.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.access.Phone;
import org.xianwu.platform.identity.app.PracticePassword;
import org.xianwu.platform.identity.app.PracticeRoles;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.practice.PracticeCounty;
import org.xianwu.platform.identity.rest.OwnFactor.Code;
import org.xianwu.platform.identity.rest.OwnFactor.Offer;
import org.xianwu.platform.identity.rest.OwnFactor.OfferRequest;
import org.xianwu.platform.identity.rest.OwnFactor.RecoveryCodes;

/** A clerk of the practice county tries a second factor. */
class OwnFactorResourceTest {

  private static final String CLERK = "xuqinghe";
  private static final UriInfo URI_INFO =
      (UriInfo)
          Proxy.newProxyInstance(
              UriInfo.class.getClassLoader(),
              new Class<?>[] {UriInfo.class},
              (proxy, method, arguments) -> URI.create("http://office/api/identity/me"));

  @AutoClose private final House house = new House();
  private final PracticePassword password = new PracticePassword();
  private final OwnFactorResource resource = new OwnFactorResource(house.enrolment);

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
    house.embedded.callers().set(house.caller(CLERK));
  }

  @Test
  void goesFromThePictureToTheRecoveryCodesAndBack() {
    assertThat(resource.read()).isEqualTo(new OwnFactor(false, null, 0, false, null));
    Offer offer = resource.offer(new OfferRequest(password.get(), null));
    assertThat(offer.secret()).matches("([A-Z2-7]{4} ){12}[A-Z2-7]{4}");
    assertThat(offer.picture()).startsWith("<svg xmlns=").doesNotContain("<script");
    Phone phone = new Phone(offer.secret(), house.embedded.clock());

    Response bound = resource.bind(new Code(phone.code()), URI_INFO);

    String token = bound.getHeaderString(HttpHeaders.SET_COOKIE).split("[=;]")[1];
    assertThat(house.authentication.session(token, "", Language.ZH)).isPresent();
    assertThat(((RecoveryCodes) bound.getEntity()).recoveryCodes()).hasSize(10);
    OwnFactor own = resource.read();
    assertThat(own.bound()).isTrue();
    assertThat(own.boundAt()).isEqualTo(house.embedded.clock().instant());
    assertThat(own.recoveryCodesLeft()).isEqualTo(10);

    house.embedded.clock().advance(Duration.ofSeconds(30));
    assertThat(resource.renewRecoveryCodes(new Code(phone.code())).recoveryCodes()).hasSize(10);
    house.embedded.clock().advance(Duration.ofSeconds(30));
    resource.remove(new Code(phone.code()), token);
    assertThat(resource.read().bound()).isFalse();
    assertThat(house.authentication.session(token, "", Language.ZH)).isPresent();
  }

  @Test
  void refusesNothingAndFarTooMuchAlike() {
    assertThat(refusal(() -> resource.offer(null)).code()).isEqualTo(CommonProblem.MALFORMED);
    assertThat(refusal(() -> resource.offer(new OfferRequest("x".repeat(1000), null))).fields())
        .containsOnlyKeys("password");
    resource.offer(new OfferRequest(password.get(), null));
    assertThat(refusal(() -> resource.bind(new Code("1".repeat(1000)), URI_INFO)).code())
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(refusal(() -> resource.bind(new Code(null), URI_INFO)).code())
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(refusal(() -> resource.remove(new Code("123456"), null)).code())
        .isEqualTo(IdentityProblem.NO_FACTOR);
  }

  @Test
  void isNothingForPlatforms() {
    house.embedded.callers().set(house.caller("qingwu-city"));

    assertThat(refusal(resource::read).code()).isEqualTo(CommonProblem.DENIED);
  }

  private static Problem refusal(Runnable call) {
    return catchThrowableOfType(Problem.class, call::run);
  }
}
