package org.xianwu.platform.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;

/**
 * Approvals without chains: the test decides what becomes of a case, and the function follows as it
 * follows the platform.
 *
 * <pre>{@code
 * FakeApprovals approvals = new FakeApprovals();
 * Orders orders = new Orders(..., approvals);
 * approvals.subject(new OrderApproval(...));
 * orders.submit(id);
 * approvals.approve("reception.order", id);
 * }</pre>
 */
public final class FakeApprovals implements Approvals {

  private static final String RUNNING = "running";
  private static final String WITH_APPLICANT = "with-applicant";
  private static final String APPROVED = "approved";
  private static final String CANCELLED = "cancelled";

  /** Every step but those that begin where it stands is refused with it. */
  private static final ProblemCode STATUS_FORBIDS =
      new ProblemCode() {
        @Override
        public String code() {
          return "approval.status-forbids";
        }

        @Override
        public int status() {
          return 409;
        }
      };

  private final Map<String, ApprovalSubject> subjects = new HashMap<>();
  private final Map<Key, Submitted> cases = new HashMap<>();

  private final Map<Key, List<Signature>> signatures = new HashMap<>();

  private record Key(String kind, long caseId) {}

  private record Submitted(long id, String status, List<CaseFacts.Line> frozen) {

    Submitted become(String next) {
      return new Submitted(id, next, frozen);
    }
  }

  /** Lets a kind of case take part. */
  public FakeApprovals subject(ApprovalSubject subject) {
    subjects.put(subject.kind(), subject);
    return this;
  }

  @Override
  public synchronized void submit(String kind, long caseId) {
    Key key = new Key(kind, caseId);
    Submitted before = cases.get(key);
    if (before != null) {
      require(before, WITH_APPLICANT);
    }
    ApprovalSubject subject = of(kind);
    subject.requireSubmittable(caseId);
    CaseFacts facts = subject.facts(caseId);
    subject.decided(caseId, Outcome.SUBMITTED, "");
    long id = before == null ? cases.size() + 1L : before.id();
    cases.put(key, new Submitted(id, RUNNING, facts.content()));
  }

  @Override
  public synchronized void cancel(String kind, long caseId, String reason) {
    Submitted before = known(kind, caseId);
    if (!before.status().equals(WITH_APPLICANT)) {
      require(before, RUNNING);
    }
    follow(kind, caseId, CANCELLED, Outcome.CANCELLED, reason);
  }

  @Override
  public synchronized Optional<Standing> standing(String kind, long caseId) {
    return Optional.ofNullable(cases.get(new Key(kind, caseId)))
        .map(
            one ->
                new Standing(
                    one.id(),
                    one.status(),
                    one.status().equals(RUNNING) ? "审批" : "",
                    !one.frozen().equals(of(kind).facts(caseId).content())));
  }

  @Override
  public synchronized List<Signature> signatures(String kind, long caseId) {
    return List.copyOf(signatures.getOrDefault(new Key(kind, caseId), List.of()));
  }

  /** Somebody agreed, as a printed sheet shows it. */
  public synchronized void sign(String kind, long caseId, Signature signature) {
    signatures.computeIfAbsent(new Key(kind, caseId), key -> new ArrayList<>()).add(signature);
  }

  /** Everybody who is asked agrees. */
  public synchronized void approve(String kind, long caseId) {
    require(known(kind, caseId), RUNNING);
    follow(kind, caseId, APPROVED, Outcome.APPROVED, "同意");
  }

  /** Somebody returns it to the applicant (退回). */
  public synchronized void giveBack(String kind, long caseId) {
    require(known(kind, caseId), RUNNING);
    follow(kind, caseId, WITH_APPLICANT, Outcome.RETURNED, "请补充");
  }

  /** The applicant takes it back (撤回). */
  public synchronized void withdraw(String kind, long caseId) {
    require(known(kind, caseId), RUNNING);
    follow(kind, caseId, WITH_APPLICANT, Outcome.WITHDRAWN, "");
  }

  @Override
  public synchronized void annul(String kind, long caseId, String reason) {
    require(known(kind, caseId), APPROVED);
    follow(kind, caseId, "void", Outcome.VOID, reason);
  }

  /** An approved case is declared void (作废). */
  public synchronized void annul(String kind, long caseId) {
    annul(kind, caseId, "作废原因");
  }

  private void follow(String kind, long caseId, String status, Outcome outcome, String reason) {
    of(kind).decided(caseId, outcome, reason);
    cases.computeIfPresent(new Key(kind, caseId), (key, one) -> one.become(status));
  }

  private ApprovalSubject of(String kind) {
    return Objects.requireNonNull(subjects.get(kind), () -> "no subject takes part as " + kind);
  }

  private Submitted known(String kind, long caseId) {
    return Objects.requireNonNull(
        cases.get(new Key(kind, caseId)), () -> kind + " " + caseId + " was never submitted");
  }

  private static void require(Submitted one, String status) {
    if (!one.status().equals(status)) {
      throw Problem.of(STATUS_FORBIDS).with("status", one.status());
    }
  }
}
