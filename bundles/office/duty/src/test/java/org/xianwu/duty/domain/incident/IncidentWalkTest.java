package org.xianwu.duty.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.Problem;

/** Walks at random through everything that can be done and checks what must always hold. */
class IncidentWalkTest {

  private static final int STEPS = 400;

  private Instant now = Night.at("2026-06-21T03:22");
  private final List<ReportKind> sent = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42, 2026, 80_001})
  void whatever_is_tried_the_order_holds_and_nothing_is_lost(long seed) {
    Random dice = new Random(seed);
    for (int life = 0; life < 40; life++) {
      sent.clear();
      Incident incident = Night.known(Night.collision());
      now = Night.at("2026-06-21T03:22");
      for (int step = 0; step < STEPS / 10; step++) {
        now = now.plus(Duration.ofMinutes(1 + dice.nextInt(90)));
        walk(incident, dice);
        check(incident);
      }
    }
  }

  private void walk(Incident incident, Random dice) {
    IncidentState before = incident.state();
    int dead = incident.casualties().deaths();
    try {
      step(incident, dice);
    } catch (Problem refused) {
      assertThat(incident.state()).isEqualTo(before);
      assertThat(incident.casualties().deaths()).isEqualTo(dead);
    }
    assertThat(allowed(before)).contains(incident.state());
  }

  private void step(Incident incident, Random dice) {
    switch (dice.nextInt(10)) {
      case 0 -> incident.verify();
      case 1, 2 -> report(incident, ReportKind.FIRST, dice);
      case 3, 4 -> report(incident, ReportKind.FOLLOW_UP, dice);
      case 5 -> report(incident, ReportKind.FINAL, dice);
      case 6 -> report(incident, ReportKind.VERIFICATION, dice);
      case 7 -> incident.ask(now, now.plus(Duration.ofMinutes(30)));
      case 8 -> {
        if (dice.nextBoolean()) {
          incident.conclude(now, now);
        } else if (dice.nextInt(4) == 0) {
          incident.dismiss("查无此事", now);
        } else {
          incident.archive();
        }
      }
      default ->
          incident.learn(
              incident.facts().with(Casualties.of(dice.nextInt(6), 0, 0)),
              dice.nextBoolean() ? "经核实" : "");
    }
  }

  private void report(Incident incident, ReportKind kind, Random dice) {
    Telling.Call call = new Telling.Call(now, "市委总值班室", "", 201);
    Telling.Paper paper =
        new Telling.Paper(now, Channel.PLATFORM, "市委总值班室", "报告", 201, Night.LEADER);
    int ways = dice.nextInt(4);
    incident.report(
        1,
        new NewReport(
            kind,
            ways % 2 == 0 ? Optional.empty() : Optional.of(call),
            ways < 2 ? Optional.empty() : Optional.of(paper)),
        now);
    sent.add(kind);
  }

  private void check(Incident incident) {
    assertThat(incident.knownAt()).isEqualTo(Night.at("2026-06-21T03:22"));
    List<ReportKind> row = sent.stream().filter(kind -> kind != ReportKind.VERIFICATION).toList();
    if (!row.isEmpty()) {
      assertThat(row.get(0)).isEqualTo(ReportKind.FIRST);
    }
    assertThat(row.stream().filter(kind -> kind == ReportKind.FIRST).count()).isLessThan(2);
    assertThat(row.indexOf(ReportKind.FINAL)).isIn(-1, row.size() - 1);
    assertThat(incident.followUps())
        .isEqualTo((int) row.stream().filter(kind -> kind == ReportKind.FOLLOW_UP).count());
    List<Owed> owed = Owed.of(incident, ReportRules.usual());
    if (incident.state().open()) {
      assertThat(owed).as("an open incident always owes something").isNotEmpty();
    }
    boolean graver =
        incident
            .facts()
            .level()
            .atLeast(
                AccidentLevels.demanded(IncidentType.ACCIDENT, incident.casualties())
                    .orElse(IncidentLevel.UNRATED));
    assertThat(graver).as("the level fits the casualties").isTrue();
  }

  private static Set<IncidentState> allowed(IncidentState before) {
    return switch (before) {
      case RECEIVED ->
          EnumSet.of(
              IncidentState.RECEIVED,
              IncidentState.VERIFIED,
              IncidentState.REPORTED,
              IncidentState.DISMISSED);
      case VERIFIED ->
          EnumSet.of(IncidentState.VERIFIED, IncidentState.REPORTED, IncidentState.DISMISSED);
      case REPORTED, HANDLING ->
          EnumSet.of(before, IncidentState.HANDLING, IncidentState.CLOSED, IncidentState.DISMISSED);
      case CLOSED -> EnumSet.of(IncidentState.CLOSED, IncidentState.ARCHIVED);
      case DISMISSED -> EnumSet.of(IncidentState.DISMISSED, IncidentState.ARCHIVED);
      case ARCHIVED -> EnumSet.of(IncidentState.ARCHIVED);
    };
  }
}
