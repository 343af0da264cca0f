package org.xianwu.platform.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.identity.House;
import org.xianwu.platform.identity.app.Enrolment;
import org.xianwu.platform.identity.app.FirstSetUp.Named;

/**
 * Chance signs in and out, binds, resets, mistypes and waits. Whatever it does, what may do
 * anything is a session that was opened with the second factor, or before one was due.
 */
class SignInWalkTest {

  private static final String ADDRESS = "10.0.0.8";
  private static final String SYSTEM = "fangyanqiu";
  private static final String SECURITY = "shenyinuo";
  private static final String PASSWORD = "Stone-Bridge-7";
  private static final int STEPS = 120;

  @AutoClose private final House house = new House();
  private final List<String> tickets = new ArrayList<>();

  /** Everything that the door ever gave out, whether it still counts or not. */
  private final List<String> tokens = new ArrayList<>();

  /** Tokens that were given for a second factor. */
  private final List<String> proven = new ArrayList<>();

  private final List<String> papers = new ArrayList<>();
  private Phone phone;
  private int privileged;

  @BeforeEach
  void setUp() {
    String code = new DataFolder(house.embedded.data()).read("setup-code").orElseThrow();
    house.setUp.complete(
        code,
        "望溪县",
        List.of(
            new Named("system", "方砚秋", SYSTEM, PASSWORD),
            new Named("security", "沈一诺", SECURITY, PASSWORD),
            new Named("audit", "姚远帆", "yaoyuanfan", PASSWORD)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverOpensAPrivilegedSessionWithoutTheFactor(long seed) {
    Random chance = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      int move = chance.nextInt(12);
      attempt(() -> make(move, chance));
      check("seed " + seed + ", step " + step + ", move " + move);
    }
    assertThat(privileged).as("sessions that could do something").isPositive();
  }

  private Object make(int move, Random chance) {
    switch (move) {
      case 0, 1 -> enter(house.door.signIn(SYSTEM, PASSWORD, ADDRESS, Language.ZH));
      case 2 -> house.door.signIn(SYSTEM, "wrong", ADDRESS, Language.ZH);
      case 3, 4 -> prove(any(tickets, chance), phone == null ? "123456" : phone.code());
      case 5 -> prove(any(tickets, chance), phone == null ? "123456" : phone.wrongCode());
      case 6 -> prove(any(tickets, chance), any(papers, chance));
      case 7 -> bind(chance);
      case 8 -> house.as(SECURITY, () -> house.factorReset.reset(house.accountId(SYSTEM), "手机遗失"));
      case 9 -> house.as(SYSTEM, () -> house.enrolment.remove(code(chance), ""));
      case 10 -> house.door.signOutEverywhere(house.caller(SYSTEM));
      default -> {
        long[] waits = {30, 60, 301, 1801, 86_400, 7 * 86_400};
        house.embedded.clock().advance(Duration.ofSeconds(waits[chance.nextInt(waits.length)]));
      }
    }
    return null;
  }

  private void enter(Entrance entrance) {
    if (entrance instanceof Entrance.Half half) {
      tickets.add(half.ticket());
    } else {
      tokens.add(((Entrance.Open) entrance).token());
    }
  }

  private void prove(String ticket, String code) {
    String token = house.door.prove(ticket, code, ADDRESS, Language.ZH);
    tokens.add(token);
    proven.add(token);
  }

  private void bind(Random chance) {
    house.embedded.callers().set(house.caller(SYSTEM));
    String secret = house.enrolment.begin(PASSWORD, code(chance)).secret();
    Phone fresh = new Phone(secret, house.embedded.clock());
    Enrolment.Bound bound = house.enrolment.bind(fresh.code());
    phone = fresh;
    papers.addAll(bound.recoveryCodes());
    tokens.add(bound.token());
    proven.add(bound.token());
  }

  private String code(Random chance) {
    return phone == null || chance.nextBoolean() ? any(papers, chance) : phone.code();
  }

  private void check(String where) {
    var account = house.accountBook.find(SYSTEM).orElseThrow().account();
    Instant now = house.embedded.clock().instant();
    boolean grace = account.factorDue().map(now::isBefore).orElse(true);
    for (String token : tokens) {
      var session = house.authentication.session(token, ADDRESS, Language.ZH);
      if (session.isEmpty() || session.get().caller().grants().isEmpty()) {
        continue;
      }
      privileged++;
      assertThat(account.hasSecondFactor() ? proven.contains(token) : grace).as(where).isTrue();
    }
    for (String ticket : tickets) {
      assertThat(house.authentication.session(ticket, ADDRESS, Language.ZH)).as(where).isEmpty();
    }
  }

  private static String any(List<String> all, Random chance) {
    return all.isEmpty() ? "" : all.get(chance.nextInt(all.size()));
  }

  private static void attempt(Supplier<Object> move) {
    try {
      move.get();
    } catch (Problem refused) {
      // a refusal is as good a step as any other
      assertThat(refused.code().status()).isBetween(400, 499);
    }
  }
}
