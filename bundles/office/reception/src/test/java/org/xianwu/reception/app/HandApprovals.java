package org.xianwu.reception.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.api.approval.Approvals;

/** A chain whose decisions the test makes by hand. */
public final class HandApprovals implements Approvals {

  private final Map<Long, String> standing = new HashMap<>();
  private ApprovalSubject subject;

  /** The one kind of case that goes through it. */
  void lead(ApprovalSubject only) {
    subject = only;
  }

  @Override
  public void submit(String kind, long caseId) {
    subject.requireSubmittable(caseId);
    subject.decided(caseId, Outcome.SUBMITTED);
    standing.put(caseId, "running");
  }

  @Override
  public void cancel(String kind, long caseId, String reason) {
    decide(caseId, Outcome.CANCELLED);
  }

  /** The chain comes to its end, or back to the applicant. */
  public void decide(long caseId, Outcome outcome) {
    subject.decided(caseId, outcome);
    standing.put(caseId, outcome.name());
  }

  @Override
  public Optional<Standing> standing(String kind, long caseId) {
    return Optional.ofNullable(standing.get(caseId))
        .map(status -> new Standing(caseId, status, "", false));
  }
}
