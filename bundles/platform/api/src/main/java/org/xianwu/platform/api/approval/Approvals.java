package org.xianwu.platform.api.approval;

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
   * Where a case stands.
   *
   * @param status {@code running}, {@code with-applicant}, {@code suspended}, {@code approved},
   *     {@code cancelled} or {@code void}
   * @param changedSince whether the case differs from what was submitted
   */
  record Standing(long approvalId, String status, String stage, boolean changedSince) {}
}
