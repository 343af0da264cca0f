package org.xianwu.platform.api.approval;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.text.Label;

/**
 * A stage of the chain that a function proposes for its cases; the county may change the chain.
 *
 * @param name as people call it, for example 分管领导审批
 * @param who who is asked
 * @param code the role or post, for {@link Who#ROLE} and {@link Who#POST}; else empty
 * @param conditions the stage applies when one of them holds; always when there is none
 * @param limit time to decide in
 */
public record ProposedStage(
    Label name, Who who, String code, List<Condition> conditions, Optional<Term> limit) {

  /** Who is asked in a stage. */
  public enum Who {
    /** Head of the applicant's section (科室负责人). */
    SECTION_HEAD,
    /** Leaders of the applicant's unit who are not its main leader (单位分管领导). */
    UNIT_LEADER,
    /** Leaders whose portfolio has the applicant's unit (分管领导). */
    PORTFOLIO_LEADER,
    /** Main leaders of the applicant's unit (单位主要负责人). */
    MAIN_LEADER,
    /** Whoever has the role. */
    ROLE,
    /** Whoever holds the post in the applicant's unit. */
    POST,
    /** Named people. */
    PEOPLE
  }

  /** How a value of the case is compared. */
  public enum Operator {
    IS,
    IS_NOT,
    LESS,
    AT_MOST,
    MORE,
    AT_LEAST
  }

  /**
   * What must be true of the case.
   *
   * @param attribute key of an {@link ApprovalSubject.Attribute}
   */
  public record Condition(String attribute, Operator operator, String value) {

    public Condition {
      Objects.requireNonNull(attribute);
      Objects.requireNonNull(operator);
      Objects.requireNonNull(value);
    }
  }

  public ProposedStage {
    Objects.requireNonNull(name);
    Objects.requireNonNull(who);
    Objects.requireNonNull(code);
    conditions = List.copyOf(conditions);
    Objects.requireNonNull(limit);
  }

  /** A stage that every case passes, to be decided within a working day. */
  public static ProposedStage of(String zh, String en, Who who) {
    Term day = Term.of(1, Term.Unit.WORKDAY);
    return new ProposedStage(Label.of(zh, en), who, "", List.of(), Optional.of(day));
  }

  /** The same stage for whoever has the role or post. */
  public ProposedStage code(String roleOrPost) {
    return new ProposedStage(name, who, roleOrPost, conditions, limit);
  }

  /** The same stage, only when one of the conditions holds. */
  public ProposedStage when(Condition... oneOf) {
    return new ProposedStage(name, who, code, List.of(oneOf), limit);
  }
}
