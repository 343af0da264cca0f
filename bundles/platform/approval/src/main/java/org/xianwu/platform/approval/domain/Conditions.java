package org.xianwu.platform.approval.domain;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.xianwu.platform.api.approval.ProposedStage.Condition;

/** Compares what a case says of itself with what a stage asks for. */
final class Conditions {

  private Conditions() {}

  /** A case that says nothing about the attribute fulfils no condition on it, but IS_NOT. */
  static boolean holds(Condition condition, Map<String, Object> attributes) {
    Object value = attributes.get(condition.attribute());
    boolean same = value != null && same(value, condition.value());
    return switch (condition.operator()) {
      case IS -> same;
      case IS_NOT -> !same;
      case LESS -> compared(value, condition.value()).map(sign -> sign < 0).orElse(false);
      case AT_MOST -> compared(value, condition.value()).map(sign -> sign <= 0).orElse(false);
      case MORE -> compared(value, condition.value()).map(sign -> sign > 0).orElse(false);
      case AT_LEAST -> compared(value, condition.value()).map(sign -> sign >= 0).orElse(false);
    };
  }

  private static boolean same(Object value, String wanted) {
    return compared(value, wanted)
        .map(sign -> sign == 0)
        .orElseGet(() -> value.toString().equals(wanted));
  }

  private static Optional<Integer> compared(Object value, String wanted) {
    Optional<BigDecimal> left = value == null ? Optional.empty() : number(value.toString());
    Optional<BigDecimal> right = number(wanted);
    return left.isPresent() && right.isPresent()
        ? Optional.of(left.get().compareTo(right.get()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.trim()));
    } catch (NumberFormatException words) {
      return Optional.empty();
    }
  }
}
