package org.xianwu.platform.web.problem;

import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import javax.validation.ConstraintViolation;
import javax.validation.ConstraintViolationException;
import javax.validation.ElementKind;
import javax.validation.Path;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotEmpty;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Size;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/** Turns violated constraints into the suite's own words. */
final class Violations {

  private static final Set<Class<? extends Annotation>> REQUIRED =
      Set.of(NotNull.class, NotBlank.class, NotEmpty.class);
  private static final Set<String> BOUNDS =
      Set.of("Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero");

  private Violations() {}

  static Problem of(ConstraintViolationException failure) {
    Problem problem = Problem.of(CommonProblem.INVALID);
    for (ConstraintViolation<?> violation : failure.getConstraintViolations()) {
      problem.field(field(violation.getPropertyPath()), reason(violation));
    }
    return problem;
  }

  /** {@code create.arg0.owner.id} is {@code owner.id} for the caller. */
  private static String field(Path path) {
    StringBuilder field = new StringBuilder();
    String parameter = "";
    Iterator<Path.Node> nodes = path.iterator();
    while (nodes.hasNext()) {
      Path.Node node = nodes.next();
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() != ElementKind.METHOD) {
        append(field, node);
      }
    }
    return field.length() == 0 ? parameter : field.toString();
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.isInIterable()) {
      field.append('[').append(node.getIndex() == null ? node.getKey() : node.getIndex());
      field.append(']');
    }
    if (node.getName() != null && node.getKind() != ElementKind.CONTAINER_ELEMENT) {
      field.append(field.length() == 0 ? "" : ".").append(node.getName());
    }
  }

  private static Problem reason(ConstraintViolation<?> violation) {
    Class<? extends Annotation> kind =
        violation.getConstraintDescriptor().getAnnotation().annotationType();
    Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
    if (REQUIRED.contains(kind)) {
      return Problem.of(CommonProblem.REQUIRED);
    }
    if (kind == Size.class && violation.getInvalidValue() instanceof CharSequence text) {
      int most = (Integer) limits.get("max");
      return text.length() > most
          ? Problem.of(CommonProblem.TOO_LONG).with("max", most)
          : Problem.of(CommonProblem.BAD_FORMAT);
    }
    if (BOUNDS.contains(kind.getSimpleName())) {
      boolean upper = kind.getSimpleName().endsWith("Max");
      Object bound = limits.getOrDefault("value", 0);
      return Problem.of(CommonProblem.OUT_OF_RANGE)
          .with("min", upper ? null : bound)
          .with("max", upper ? bound : null);
    }
    return Problem.of(CommonProblem.BAD_FORMAT);
  }
}
