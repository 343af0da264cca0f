package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.machine.Approval;
import org.xianwu.platform.approval.machine.Wanderer;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;

/** Wherever chance leads a case: what is read from the rows is what was kept in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsWalkTest {

  private static final int CASES = 25;
  private static final int STEPS = 25;
  private static final Act STEP = Act.of("step");

  private ApprovalRoom room;
  private long lastCase;

  EmbeddedStore store() {
    return EmbeddedStore.of("approval");
  }

  @BeforeAll
  void open() {
    room = new ApprovalRoom(store());
  }

  @AfterAll
  void close() {
    room.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void rows_give_back_the_state_that_was_kept(long seed) {
    Wanderer wanderer = new Wanderer(seed);
    int kept = 0;
    for (int i = 0; i < CASES; i++) {
      Optional<Approval> submitted = submitted(wanderer);
      if (submitted.isEmpty()) {
        continue;
      }
      long id = begin(submitted.get());
      Approval expected = submitted.get();
      for (int step = 0; step < STEPS; step++) {
        Approval read = room.store.store().read(em -> room.cases.load(em, id).state());
        assertThat(read).isEqualTo(expected);
        Optional<Approval> next = wanderer.step(read);
        if (next.isPresent()) {
          expected = next.get();
          keep(id, expected);
          kept++;
        }
      }
    }
    assertThat(kept).isGreaterThan(CASES);
  }

  private static Optional<Approval> submitted(Wanderer wanderer) {
    try {
      return Optional.of(Approval.submit(Wanderer.APPLICANT, wanderer.chain()));
    } catch (Problem nobodyElse) {
      return Optional.empty();
    }
  }

  private long begin(Approval state) {
    CaseApproval row =
        new CaseApproval(room.store.ids().next(), "trial.walk", ++lastCase, Wanderer.APPLICANT);
    row.freeze(facts(), "0".repeat(64), Instant.EPOCH);
    room.store
        .store()
        .write(
            STEP,
            em -> {
              row.stand(state, Instant.EPOCH);
              em.persist(row);
              room.cases.keep(em, CaseFile.of(row, List.of(), List.of()), state, Map.of());
              return null;
            });
    return row.id();
  }

  private void keep(long id, Approval next) {
    room.store
        .store()
        .write(
            STEP,
            em -> {
              room.cases.keep(em, room.cases.load(em, id), next, Map.of());
              return null;
            });
  }

  private static CaseFacts facts() {
    return new CaseFacts(
        "漫游",
        Wanderer.APPLICANT,
        FakeDirectory.PARTY_OFFICE,
        Map.of(),
        List.of(),
        "",
        Optional.empty());
  }
}
