package org.xianwu.platform.api.approval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Label;

/**
 * A kind of case that goes through approval; one service per kind is all that a function adds to
 * take part. The county configures which chain a kind takes under which conditions.
 */
@ConsumerType
public interface ApprovalSubject {

  /** {@code <function>.<case>}, for example {@code reception.order}; the ledger of the case. */
  String kind();

  Label title();

  /** Attributes that conditions of a chain may use, with what they mean. */
  List<Attribute> attributes();

  /** The chain with which a county starts that has set none of its own. */
  default List<ProposedStage> proposal() {
    return List.of(
        ProposedStage.of("科室负责人审核", "Head of the section", ProposedStage.Who.SECTION_HEAD),
        ProposedStage.of("分管领导审批", "Leader in charge", ProposedStage.Who.UNIT_LEADER));
  }

  /** The case as it stands now; what is approved is frozen from this. */
  CaseFacts facts(long caseId);

  /**
   * What the approver should know before deciding; soft rules that the case touches.
   *
   * @return empty when there is nothing to point at
   */
  default List<Label> warnings(long caseId) {
    return List.of();
  }

  /** Whether the rules of the function keep the person from deciding this case. */
  default boolean barred(long caseId, long personId) {
    return false;
  }

  /** Whether the caller may see the case and its approval. */
  boolean visible(long caseId, Caller caller);

  /**
   * Refuses a submission that a hard rule forbids; called in the transaction of the submission.
   *
   * @throws org.xianwu.platform.api.problem.Problem when the case may not be submitted
   */
  void requireSubmittable(long caseId);

  /**
   * Follows what was decided; called in the transaction of the decision.
   *
   * @param reason opinion or reason of whoever decided, empty when none was given
   */
  void decided(long caseId, Outcome outcome, String reason);

  /** What became of a submitted case. */
  enum Outcome {
    SUBMITTED,
    /** Back with the applicant, who may correct it. */
    RETURNED,
    WITHDRAWN,
    APPROVED,
    CANCELLED,
    VOID
  }

  /**
   * Something that a chain may depend on.
   *
   * @param key name in conditions
   * @param number whether it is compared as a number
   * @param choices values on offer with what they mean; empty when any value may be given
   */
  record Attribute(String key, Label label, boolean number, Map<String, Label> choices) {

    public Attribute {
      choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    public Attribute(String key, Label label, boolean number) {
      this(key, label, number, Map.of());
    }
  }
}
