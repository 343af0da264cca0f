package org.xianwu.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.text.Label;

class FakeApprovalsTest {

  private static final String KIND = "trial.letter";
  private static final long CASE = 7;

  private final Letters letters = new Letters();
  private FakeApprovals approvals;

  @BeforeEach
  void open() {
    approvals = new FakeApprovals().subject(letters);
  }

  @Test
  void a_function_follows_from_submission_to_the_end() {
    approvals.submit(KIND, CASE);
    approvals.giveBack(KIND, CASE);
    approvals.submit(KIND, CASE);
    approvals.withdraw(KIND, CASE);
    approvals.submit(KIND, CASE);
    approvals.approve(KIND, CASE);
    approvals.annul(KIND, CASE);
    assertThat(letters.outcomes)
        .containsExactly(
            Outcome.SUBMITTED,
            Outcome.RETURNED,
            Outcome.SUBMITTED,
            Outcome.WITHDRAWN,
            Outcome.SUBMITTED,
            Outcome.APPROVED,
            Outcome.VOID);
    assertThat(approvals.standing(KIND, CASE).orElseThrow().status()).isEqualTo("void");
  }

  @Test
  void what_does_not_begin_where_the_case_stands_is_refused() {
    assertThat(approvals.standing(KIND, CASE)).isEmpty();
    approvals.submit(KIND, CASE);
    assertThatThrownBy(() -> approvals.submit(KIND, CASE)).hasMessage("approval.status-forbids");
    approvals.approve(KIND, CASE);
    assertThatThrownBy(() -> approvals.cancel(KIND, CASE, ""))
        .hasMessage("approval.status-forbids");
    assertThatThrownBy(() -> approvals.giveBack(KIND, CASE)).hasMessage("approval.status-forbids");
  }

  @Test
  void a_change_since_the_submission_is_seen() {
    approvals.submit(KIND, CASE);
    assertThat(approvals.standing(KIND, CASE).orElseThrow().changedSince()).isFalse();
    letters.words = "改过";
    assertThat(approvals.standing(KIND, CASE).orElseThrow().changedSince()).isTrue();
    approvals.cancel(KIND, CASE, "不再需要");
    assertThat(letters.outcomes).endsWith(Outcome.CANCELLED);
  }

  /** The least that a function does to take part. */
  private static final class Letters implements ApprovalSubject {

    private final List<Outcome> outcomes = new ArrayList<>();
    private String words = "原文";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public Label title() {
      return Label.of("信函", "Letter");
    }

    @Override
    public List<Attribute> attributes() {
      return List.of();
    }

    @Override
    public CaseFacts facts(long caseId) {
      Label label = Label.of("内容", "Words");
      return new CaseFacts(
          "信函",
          1,
          FakeDirectory.PARTY_OFFICE,
          Map.of(),
          List.of(new CaseFacts.Line("words", label, words)),
          "/m/trial",
          Optional.empty());
    }

    @Override
    public boolean visible(long caseId, Caller caller) {
      return true;
    }

    @Override
    public void requireSubmittable(long caseId) {
      assertThat(caseId).isEqualTo(CASE);
    }

    @Override
    public void decided(long caseId, Outcome outcome, String reason) {
      outcomes.add(outcome);
    }
  }
}
