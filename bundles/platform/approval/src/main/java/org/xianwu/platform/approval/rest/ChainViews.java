package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.machine.Together;

/** The JSON of chains, out and in. */
final class ChainViews {

  private ChainViews() {}

  /** A condition; value is compared as a number where both sides are. */
  @Schema(name = "ChainCondition")
  public record ConditionView(
      String attribute,
      @Schema(allowableValues = {"is", "is-not", "less", "at-most", "more", "at-least"})
          String operator,
      String value) {}

  /** A stage as it is shown. */
  @Schema(name = "ChainStage")
  public record StageView(
      String name,
      String together,
      String who,
      String code,
      List<Answers.PersonView> people,
      List<ConditionView> conditions,
      String match,
      Integer limit,
      String limitUnit) {}

  /** Something that a chain may depend on. */
  @Schema(name = "ChainAttribute")
  public record AttributeView(String key, Label label, boolean number, List<Choice> choices) {}

  /** A value that an attribute may have. */
  @Schema(name = "ChainChoice")
  public record Choice(String value, Label label) {}

  /** The chain of a kind. */
  @Schema(name = "Chain")
  public record ChainView(
      String id,
      int rev,
      String kind,
      Label kindTitle,
      LocalDate validFrom,
      int version,
      List<StageView> stages,
      List<AttributeView> attributes,
      long running) {}

  /** A stage as it is set. */
  @Schema(name = "NewChainStage")
  public record StageBody(
      String name,
      @Schema(allowableValues = {"all", "any", "in-turn"}) String together,
      @Schema(
              allowableValues = {
                "section-head",
                "unit-leader",
                "portfolio-leader",
                "main-leader",
                "role",
                "post",
                "people"
              })
          String who,
      String code,
      List<String> people,
      List<ConditionView> conditions,
      @Schema(allowableValues = {"all", "any"}) String match,
      Integer limit,
      @Schema(allowableValues = {"hour", "half-day", "workday"}) String limitUnit) {}

  /** The next version of a chain. */
  @Schema(name = "NewChain", description = "The next version of a chain")
  public record ChainBody(LocalDate validFrom, List<StageBody> stages) {}

  static AttributeView attribute(ApprovalSubject.Attribute one) {
    List<Choice> choices =
        one.choices().entrySet().stream()
            .map(entry -> new Choice(entry.getKey(), entry.getValue()))
            .toList();
    return new AttributeView(
        one.key(), one.label(), one.number(), choices.isEmpty() ? null : choices);
  }

  static StageView stage(StageRule rule, Words words) {
    return new StageView(
        rule.name(),
        rule.together().code(),
        code(rule.who()),
        rule.code(),
        rule.people().stream().map(words::person).toList(),
        rule.conditions().stream().map(ChainViews::condition).toList(),
        rule.matchAll() ? "all" : "any",
        rule.limit().map(Term::amount).orElse(null),
        code(rule.limit().map(Term::unit).orElse(Term.Unit.WORKDAY)));
  }

  private static ConditionView condition(Condition one) {
    return new ConditionView(one.attribute(), code(one.operator()), one.value());
  }

  static StageRule rule(StageBody body, int at) {
    String here = "stages[" + at + "].";
    Inputs inputs = new Inputs();
    String name = inputs.requiredText(here + "name", body.name(), 60);
    String code = inputs.text(here + "code", body.code(), 60);
    List<Long> people = inputs.references(here + "people", body.people());
    inputs.done();
    return new StageRule(
        name,
        together(here, body.together()),
        named(Who.class, here + "who", body.who()),
        code,
        people,
        conditions(here, body.conditions()),
        "all".equals(body.match()),
        limit(here, body));
  }

  private static Together together(String here, String code) {
    return Coded.find(Together.class, code == null ? "" : code)
        .orElseThrow(() -> unknown(here + "together"));
  }

  private static List<Condition> conditions(String here, List<ConditionView> given) {
    return given == null
        ? List.of()
        : given.stream()
            .map(
                one ->
                    new Condition(
                        one.attribute() == null ? "" : one.attribute(),
                        named(Operator.class, here + "conditions", one.operator()),
                        value(here, one.value())))
            .toList();
  }

  private static String value(String here, String value) {
    Inputs inputs = new Inputs();
    String text = inputs.requiredText(here + "conditions", value, 120);
    inputs.done();
    return text;
  }

  private static Optional<Term> limit(String here, StageBody body) {
    if (body.limit() == null) {
      return Optional.empty();
    }
    if (body.limit() < 1 || body.limit() > 365) {
      throw Problem.of(CommonProblem.INVALID)
          .field(
              here + "limit",
              Problem.of(CommonProblem.OUT_OF_RANGE).with("min", 1).with("max", 365));
    }
    return Optional.of(
        Term.of(body.limit(), named(Term.Unit.class, here + "limitUnit", body.limitUnit())));
  }

  /** A constant in the form that JSON has: {@code SECTION_HEAD} is {@code section-head}. */
  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E named(Class<E> type, String field, String code) {
    for (E constant : type.getEnumConstants()) {
      if (code(constant).equals(code)) {
        return constant;
      }
    }
    throw unknown(field);
  }

  private static Problem unknown(String field) {
    return Problem.of(CommonProblem.INVALID).field(field, CommonProblem.UNKNOWN_CHOICE);
  }
}
