package org.xianwu.duty.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.Watch;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentReport;
import org.xianwu.duty.domain.incident.IncidentState;
import org.xianwu.duty.domain.incident.Punctuality;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.HandNumbers;

class PracticeIncidentsTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01T03:10", "2027-06-22T12:00"})
  void whenever_it_is_loaded_the_year_is_lively_and_true(String moment) {
    try (DutyRoom room = DutyRoom.practisedAt(moment)) {
      Watch watch = new Watch(room.store.store());
      new PracticeIncidents(
              room.store.store(),
              room.store.ids(),
              room.store.clock(),
              room.directory,
              new HandNumbers(),
              watch)
          .load();
      List<Incident> all = all(room, Incident.class);
      assertThat(all).hasSizeGreaterThanOrEqualTo(14);
      Set<IncidentState> states = new HashSet<>(all.stream().map(Incident::state).toList());
      assertThat(states)
          .contains(IncidentState.RECEIVED, IncidentState.HANDLING, IncidentState.CLOSED);
      assertThat(all.stream().map(Incident::punctuality).collect(Collectors.toSet()))
          .contains(Punctuality.ON_TIME, Punctuality.LATE, Punctuality.PENDING);
      assertThat(all)
          .filteredOn(one -> one.facts().title().equals("环城路道路交通事故"))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.facts().level().code()).isEqualTo("considerable");
                assertThat(one.writtenLate()).isEqualTo(5);
              });
      assertThat(all)
          .allSatisfy(
              one ->
                  assertThat(one.lastReportAt().orElse(one.knownAt()))
                      .isBefore(room.store.clock().instant()));
      assertThat(all(room, IncidentReport.class))
          .isNotEmpty()
          .allSatisfy(report -> signedByWhoeverLed(report, watch));
    }
  }

  /** Whoever signs leads the duty of that hour, where rosters go back so far. */
  private static void signedByWhoeverLed(IncidentReport report, Watch watch) {
    Telling.Paper paper = report.paper().orElseThrow();
    Set<Long> leaders = watch.leaders(FakeDirectory.PARTY_OFFICE, paper.at());
    assertThat(paper.signer()).isPositive();
    assertThat(leaders.isEmpty() || leaders.contains(paper.signer())).isTrue();
  }

  private static <E> List<E> all(DutyRoom room, Class<E> type) {
    return room.store
        .store()
        .read(
            em ->
                em.createQuery("select e from " + type.getSimpleName() + " e", type)
                    .getResultList());
  }
}
