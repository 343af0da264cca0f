package org.xianwu.platform.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Leads cases through their chains. Acts for the current caller, in the running transaction. */
@ProviderType
public interface Approvals {

  /**
   * Submits a case, or submits it again after it was returned.
   *
   * @param kind as in {@link ApprovalSubject#kind}
   * @throws org.xianwu.platform.api.problem.Problem when the case may not be submitted, or no chain
   *     fits it
   */
  void submit(String kind, long caseId);

  /** The applicant gives the case up before the end. */
  void cancel(String kind, long caseId, String reason);

  /**
   * The function gives an approved case up (作废): the approval says so from then on, and the
   * function follows with {@link ApprovalSubject.Outcome#VOID}. Whether the caller may do that is
   * for the function to say.
   */
  void annul(String kind, long caseId, String reason);

  /** Where the case stands; empty when it was never submitted. */
  Optional<Standing> standing(String kind, long caseId);

  /**
   * What stands in the columns of opinion on a printed case: the agreements that hold now, in the
   * order of the chain. What a later return undid is left out until it is given again. Whether the
   * caller may see the case is for the function to say.
   *
   * @return empty when nobody has agreed, and for a case that was never submitted
   */
  List<Signature> signatures(String kind, long caseId);

  /**
   * Somebody's agreement with a case.
   *
   * @param stage name of the stage, for example 分管领导审批
   * @param personId who decided; a delegate, not the principal
   * @param name as it is shown; for a delegate with the principal: 受托人（代委托人）
   * @param opinion in the person's words, empty when none was given
   */
  record Signature(String stage, long personId, String name, String opinion, Instant at) {}

  /**
   * Where a case stands.
   *
   * @param status {@code running}, {@code with-applicant}, {@code suspended}, {@code approved},
   *     {@code cancelled} or {@code void}
   * @param changedSince whether the case differs from what was submitted
   */
  record Standing(long approvalId, String status, String stage, boolean changedSince) {}
}
