package org.xianwu.platform.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Authentication.OpenSession;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.app.Enrolment;
import org.xianwu.platform.identity.app.FirstSetUp.Named;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.testkit.EmbeddedStore;

/** Administrators, who must have a second factor, and a clerk, who may. */
class SecondFactorTest {

  private static final String ADDRESS = "10.0.0.8";
  private static final String SYSTEM = "fangyanqiu";
  private static final String SECURITY = "shenyinuo";
  private static final String CLERK = "jiangpingzhi";
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
            new Named("system", "方砚秋", SYSTEM, PASSWORD),
            new Named("security", "沈一诺", SECURITY, PASSWORD),
            new Named("audit", "姚远帆", "yaoyuanfan", PASSWORD)));
    house.as(
        SYSTEM,
        () -> {
          long unit = house.directory.units().get(0).id();
          long person =
              house.people.create(Values.of(Map.of("name", "蒋平之", "unit", unit, "sequence", 50)));
          long account =
              house.accounts.create(
                  Values.of(Map.of("name", CLERK, "kind", "person", "person", person)));
          String once = house.accounts.reset(account);
          house.door.changePassword(house.caller(CLERK), "", once, PASSWORD);
        });
  }

  @Test
  void opensNothingByThePasswordAloneOnceOneIsBound() {
    Phone phone = bind(SYSTEM).phone();

    Entrance entrance = password(SYSTEM);

    assertThat(entrance).isInstanceOf(Entrance.Half.class);
    String ticket = ((Entrance.Half) entrance).ticket();
    assertThat(session(ticket)).isEmpty();
    assertThat(house.authentication.remaining(ticket)).isEmpty();
    String token = house.door.prove(ticket, phone.code(), ADDRESS, Language.ZH);
    assertThat(session(token).orElseThrow().caller().can("identity.account.edit")).isTrue();
    assertThat(token).isNotEqualTo(ticket);
  }

  @Test
  void takesATicketOnceAndForFiveMinutes() {
    Phone phone = bind(SYSTEM).phone();
    String used = ticket(SYSTEM);
    house.door.prove(used, phone.code(), ADDRESS, Language.ZH);
    nextCode();

    assertThat(refused(() -> prove(used, phone.code()))).isEqualTo(IdentityProblem.FACTOR_EXPIRED);
    String late = ticket(SYSTEM);
    embedded.clock().advance(Duration.ofMinutes(5));
    assertThat(refused(() -> prove(late, phone.code()))).isEqualTo(IdentityProblem.FACTOR_EXPIRED);
    assertThat(refused(() -> prove("", phone.code()))).isEqualTo(IdentityProblem.FACTOR_EXPIRED);
  }

  @Test
  void forgetsATicketWithThePasswordThatItWasGivenFor() {
    Phone phone = bind(CLERK).phone();
    String ticket = ticket(CLERK);

    house.as(SYSTEM, () -> house.accounts.reset(house.accountId(CLERK)));

    assertThat(refused(() -> prove(ticket, phone.code())))
        .isEqualTo(IdentityProblem.FACTOR_EXPIRED);
  }

  @Test
  void takesEachCodeOnceAndNoneBeforeIt() {
    Phone phone = bind(SYSTEM).phone();
    String before = phone.code();
    nextCode();
    String code = phone.code();
    prove(ticket(SYSTEM), code);

    assertThat(refused(() -> prove(ticket(SYSTEM), code))).isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(refused(() -> prove(ticket(SYSTEM), before))).isEqualTo(IdentityProblem.WRONG_CODE);
    nextCode();
    assertThat(prove(ticket(SYSTEM), phone.code())).isNotEmpty();
  }

  @Test
  void takesACodeWithSpacesAndWideDigits() {
    Phone phone = bind(SYSTEM).phone();
    StringBuilder wide = new StringBuilder();
    phone.code().chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));

    assertThat(prove(ticket(SYSTEM), " " + wide.substring(0, 3) + " " + wide.substring(3)))
        .isNotEmpty();
  }

  @Test
  void countsWrongCodesAndWrongPasswordsTogether() {
    Phone phone = bind(SYSTEM).phone();
    refused(() -> house.door.signIn(SYSTEM, "wrong", ADDRESS, Language.ZH));
    refused(() -> house.door.signIn(SYSTEM, "wrong", ADDRESS, Language.ZH));
    // the right password alone forgives nothing
    for (int i = 0; i < 3; i++) {
      String ticket = ticket(SYSTEM);
      assertThat(refused(() -> prove(ticket, phone.wrongCode())))
          .isEqualTo(IdentityProblem.WRONG_CODE);
    }

    assertThat(refused(() -> password(SYSTEM))).isEqualTo(IdentityProblem.LOCKED);
    embedded.clock().advance(Duration.ofMinutes(30));
    assertThat(prove(ticket(SYSTEM), phone.code())).isNotEmpty();
  }

  @Test
  void locksTheSecondStepToo() {
    Phone phone = bind(SYSTEM).phone();
    String ticket = ticket(SYSTEM);
    for (int i = 0; i < 5; i++) {
      refused(() -> prove(ticket, phone.wrongCode()));
    }

    assertThat(refused(() -> prove(ticket, phone.code()))).isEqualTo(IdentityProblem.LOCKED);
  }

  @Test
  void takesEachRecoveryCodeOnceHoweverItIsTyped() {
    List<String> paper = bind(SYSTEM).bound().recoveryCodes();

    assertThat(paper).hasSize(10).doesNotHaveDuplicates();
    assertThat(paper.get(0)).matches("([A-Z2-9]{4}-){3}[A-Z2-9]{4}");
    assertThat(prove(ticket(SYSTEM), paper.get(0).toLowerCase().replace('-', ' '))).isNotEmpty();
    assertThat(refused(() -> prove(ticket(SYSTEM), paper.get(0))))
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(house.factors.recoveryCodesLeft(house.accountId(SYSTEM))).isEqualTo(9);
    // nobody else's paper
    bind(SECURITY);
    assertThat(refused(() -> prove(ticket(SECURITY), paper.get(1))))
        .isEqualTo(IdentityProblem.WRONG_CODE);
  }

  @Test
  void endsAllSessionsWithTheFirstAuthenticatorAndOpensANewOne() {
    String here = token(CLERK);
    String there = token(CLERK);

    Bound bound = bind(CLERK);

    assertThat(session(here)).isEmpty();
    assertThat(session(there)).isEmpty();
    assertThat(session(bound.bound().token())).isPresent();
  }

  @Test
  void bindsNobodyWithoutThePasswordAndTheCode() {
    embedded.callers().set(house.caller(CLERK));

    assertThat(refusedField(() -> house.enrolment.begin("wrong", "")))
        .isEqualTo(IdentityProblem.PASSWORD_WRONG);
    assertThat(refused(() -> house.enrolment.bind("123456")))
        .isEqualTo(IdentityProblem.ENROLMENT_EXPIRED);
    Phone phone = new Phone(house.enrolment.begin(PASSWORD, "").secret(), embedded.clock());
    assertThat(refused(() -> house.enrolment.bind(phone.wrongCode())))
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(password(CLERK)).isInstanceOf(Entrance.Open.class);
    embedded.clock().advance(Duration.ofMinutes(15));
    assertThat(refused(() -> house.enrolment.bind(phone.code())))
        .isEqualTo(IdentityProblem.ENROLMENT_EXPIRED);
  }

  @Test
  void changesToAnotherPhoneOnlyByTheOldOneOrThePaper() {
    Bound old = bind(SYSTEM);
    embedded.callers().set(house.caller(SYSTEM));

    assertThat(refused(() -> house.enrolment.begin(PASSWORD, "")))
        .isEqualTo(IdentityProblem.WRONG_CODE);
    String paper = old.bound().recoveryCodes().get(0);
    Phone fresh = new Phone(house.enrolment.begin("", paper).secret(), embedded.clock());
    house.enrolment.bind(fresh.code());

    nextCode();
    assertThat(refused(() -> prove(ticket(SYSTEM), old.phone().code())))
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(refused(() -> prove(ticket(SYSTEM), old.bound().recoveryCodes().get(1))))
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(prove(ticket(SYSTEM), fresh.code())).isNotEmpty();
  }

  @Test
  void letsAClerkDoWithoutAgainButNoAdministrator() {
    Phone clerks = bind(CLERK).phone();
    Phone administrators = bind(SYSTEM).phone();
    nextCode();

    embedded.callers().set(house.caller(SYSTEM));
    assertThat(refused(() -> house.enrolment.remove(administrators.code(), "")))
        .isEqualTo(IdentityProblem.FACTOR_REQUIRED);
    embedded.callers().set(house.caller(CLERK));
    assertThat(refused(() -> house.enrolment.remove(clerks.wrongCode(), "")))
        .isEqualTo(IdentityProblem.WRONG_CODE);
    house.enrolment.remove(clerks.code(), "");

    assertThat(password(CLERK)).isInstanceOf(Entrance.Open.class);
    assertThat(refused(() -> house.enrolment.remove(clerks.code(), "")))
        .isEqualTo(IdentityProblem.NO_FACTOR);
  }

  @Test
  void givesNewRecoveryCodesForACode() {
    Bound bound = bind(CLERK);
    nextCode();
    embedded.callers().set(house.caller(CLERK));

    List<String> fresh = house.enrolment.renewRecoveryCodes(bound.phone().code());

    assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(bound.bound().recoveryCodes());
    assertThat(refused(() -> prove(ticket(CLERK), bound.bound().recoveryCodes().get(0))))
        .isEqualTo(IdentityProblem.WRONG_CODE);
    assertThat(prove(ticket(CLERK), fresh.get(0))).isNotEmpty();
  }

  @Test
  void givesAnAdministratorAWeekAndThenNothingElse() {
    String first = token(SYSTEM);
    assertThat(session(first).orElseThrow().caller().grants()).isNotEmpty();
    assertThat(house.duty.due(account(SYSTEM)))
        .contains(embedded.clock().instant().plus(Duration.ofDays(7)));

    embedded.clock().advance(Duration.ofDays(7));
    String late = token(SYSTEM);

    assertThat(session(late).orElseThrow().caller().grants()).isEmpty();
    Bound bound = bind(SYSTEM);
    assertThat(session(bound.bound().token()).orElseThrow().caller().grants()).isNotEmpty();
    assertThat(session(late)).isEmpty();
  }

  @Test
  void asksNoClerk() {
    token(CLERK);
    embedded.clock().advance(Duration.ofDays(60));

    assertThat(session(token(CLERK))).isPresent();
    assertThat(account(CLERK).factorDue()).isEmpty();
  }

  @Test
  void asksWhoeverDecidesCasesWhereTheCountyWantsThat() {
    try (House strict = new House(embedded, "approvers")) {
      long decider = account(CLERK).personId();
      strict.duty.add(person -> person == decider);

      strict.signIn(CLERK, PASSWORD, ADDRESS);

      assertThat(strict.accountBook.find(CLERK).orElseThrow().account().factorDue()).isPresent();
      assertThat(strict.duty.asks(strict.accountBook.find(SYSTEM).orElseThrow())).isTrue();
    }
    try (House lenient = new House(embedded, "none")) {
      lenient.signIn(CLERK, PASSWORD, ADDRESS);
      embedded.clock().advance(Duration.ofDays(8));
      assertThat(lenient.duty.overdue(lenient.accountBook.find(CLERK).orElseThrow().account()))
          .isFalse();
    }
  }

  @Test
  void takesAWordThatItDoesNotKnowForAdministrators() {
    try (House typo = new House(embedded, "administrator")) {
      assertThat(typo.duty.asks(typo.accountBook.find(SYSTEM).orElseThrow())).isTrue();
      assertThat(typo.duty.asks(typo.accountBook.find(CLERK).orElseThrow())).isFalse();
    }
  }

  @Test
  void letsTheSecurityAdministratorAloneTakeItFromSomebodyElse() {
    Bound bound = bind(SYSTEM);
    Phone own = bind(SECURITY).phone();
    long id = house.accountId(SYSTEM);

    assertThat(refusedAs(SYSTEM, () -> house.factorReset.reset(id, "手机遗失")))
        .isEqualTo(CommonProblem.DENIED);
    assertThat(
            refusedAs(SECURITY, () -> house.factorReset.reset(house.accountId(SECURITY), "手机遗失")))
        .isEqualTo(IdentityProblem.OWN_ACCOUNT);
    assertThat(refusedAs(SECURITY, () -> house.factorReset.reset(id, " ")))
        .isEqualTo(CommonProblem.INVALID);
    house.as(SECURITY, () -> house.factorReset.reset(id, "手机遗失，本人书面申请"));

    assertThat(session(bound.bound().token())).isEmpty();
    // no days of grace after a reset
    assertThat(session(token(SYSTEM)).orElseThrow().caller().grants()).isEmpty();
    assertThat(refusedAs(SECURITY, () -> house.factorReset.reset(id, "手机遗失")))
        .isEqualTo(IdentityProblem.NO_FACTOR);
    assertThat(own.code()).isNotEmpty();
  }

  @Test
  void asksAClerkForNothingAfterAReset() {
    bind(CLERK);

    house.as(SECURITY, () -> house.factorReset.reset(house.accountId(CLERK), "手机遗失"));

    token(CLERK);
    assertThat(account(CLERK).factorDue()).isEmpty();
  }

  @Test
  void tellsTheAuditorWhatHappenedAndNobodyTheSecret() {
    ChangeCursor before = embedded.changeLog().head();

    Bound bound = bind(SYSTEM);
    refused(() -> prove(ticket(SYSTEM), bound.phone().wrongCode()));
    prove(ticket(SYSTEM), bound.bound().recoveryCodes().get(0));
    house.as(SECURITY, () -> house.factorReset.reset(house.accountId(SYSTEM), "手机遗失"));

    List<LoggedChange> rows = embedded.changeLog().after(before, 500).rows();
    assertThat(rows)
        .extracting(row -> row.change().action())
        .contains("bind-factor", "factor-failed", "recovery-code-used", "sign-in", "reset-factor");
    assertThat(rows)
        .filteredOn(row -> row.change().action().equals("reset-factor"))
        .extracting(row -> row.change().reason())
        .containsOnly("手机遗失");
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.toString())
                    .doesNotContain(bound.secret())
                    .doesNotContain(bound.bound().recoveryCodes().get(0)));
  }

  @Test
  void keepsNothingThatWouldOpenTheDoor() {
    Bound bound = bind(SYSTEM);

    List<String> secrets =
        house.store.read(
            em ->
                em.createQuery("select row.secret from Authenticator row", String.class)
                    .getResultList());
    List<String> hashes =
        house.store.read(
            em ->
                em.createQuery("select row.codeHash from RecoveryCode row", String.class)
                    .getResultList());

    assertThat(secrets).singleElement().asString().doesNotContain(bound.secret());
    assertThat(hashes).hasSize(10).allSatisfy(hash -> assertThat(hash).hasSize(64));
    assertThat(hashes).doesNotContainAnyElementsOf(bound.bound().recoveryCodes());
  }

  @Test
  void keepsTheAuthenticatorOverARestart() {
    Phone phone = bind(SYSTEM).phone();
    nextCode();
    String used = phone.code();
    prove(ticket(SYSTEM), used);

    try (House restarted = new House(embedded)) {
      Entrance.Half half =
          (Entrance.Half) restarted.door.signIn(SYSTEM, PASSWORD, ADDRESS, Language.ZH);
      assertThat(refused(() -> restarted.door.prove(half.ticket(), used, ADDRESS, Language.ZH)))
          .isEqualTo(IdentityProblem.WRONG_CODE);
      nextCode();
      assertThat(restarted.door.prove(half.ticket(), phone.code(), ADDRESS, Language.ZH))
          .isNotEmpty();
    }
  }

  private record Bound(Enrolment.Bound bound, Phone phone, String secret) {}

  private Bound bind(String account) {
    embedded.callers().set(house.caller(account));
    String secret = house.enrolment.begin(PASSWORD, "").secret();
    Phone phone = new Phone(secret, embedded.clock());
    Enrolment.Bound bound = house.enrolment.bind(phone.code());
    nextCode();
    return new Bound(bound, phone, secret);
  }

  private void nextCode() {
    embedded.clock().advance(Duration.ofSeconds(30));
  }

  private Entrance password(String account) {
    return house.door.signIn(account, PASSWORD, ADDRESS, Language.ZH);
  }

  private String ticket(String account) {
    return ((Entrance.Half) password(account)).ticket();
  }

  private String token(String account) {
    return house.signIn(account, PASSWORD, ADDRESS);
  }

  private String prove(String ticket, String code) {
    return house.door.prove(ticket, code, ADDRESS, Language.ZH);
  }

  private Optional<OpenSession> session(String token) {
    return house.authentication.session(token, ADDRESS, Language.ZH);
  }

  private Account account(String name) {
    return house.accountBook.find(name).orElseThrow().account();
  }

  private ProblemCode refusedAs(String account, Runnable work) {
    return catchThrowableOfType(Problem.class, () -> house.as(account, work)).code();
  }

  private static ProblemCode refused(Supplier<?> work) {
    return catchThrowableOfType(Problem.class, work::get).code();
  }

  private static ProblemCode refused(Runnable work) {
    return catchThrowableOfType(Problem.class, work::run).code();
  }

  private static ProblemCode refusedField(Runnable work) {
    return catchThrowableOfType(Problem.class, work::run)
        .fields()
        .values()
        .iterator()
        .next()
        .code();
  }
}
