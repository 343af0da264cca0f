package org.xianwu.platform.api.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An expected refusal: a rule said no, or the request cannot be served as it stands.
 *
 * <p>It carries no stack trace, for nothing went wrong in the program. Parameters fill the {@code
 * {name}} places of the texts; field problems point at single inputs of a form.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient Map<String, Object> parameters = new LinkedHashMap<>();
  private final transient Map<String, Problem> fields = new LinkedHashMap<>();

  private Problem(ProblemCode code) {
    super(code.code(), null, false, false);
    this.code = code;
  }

  /** A refusal with the given code and no parameters yet. */
  public static Problem of(ProblemCode code) {
    return new Problem(Objects.requireNonNull(code));
  }

  /** Fills a place of the texts; a null value shows as a dash. */
  public Problem with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  /** Blames one input of the form, named as in the JSON of the request. */
  public Problem field(String field, Problem reason) {
    fields.put(field, reason);
    return this;
  }

  /** Blames one input of the form with a code that needs no parameters. */
  public Problem field(String field, ProblemCode reason) {
    return field(field, of(reason));
  }

  /** Throws this if any input was blamed; for collecting all field problems before refusing. */
  public void throwIfAnyField() {
    if (!fields.isEmpty()) {
      throw this;
    }
  }

  public ProblemCode code() {
    return code;
  }

  public Map<String, Object> parameters() {
    return Map.copyOf(withoutNulls(parameters));
  }

  /** Problems by input name, in the order in which they were found; never null. */
  public Map<String, Problem> fields() {
    return new LinkedHashMap<>(fields);
  }

  private static Map<String, Object> withoutNulls(Map<String, Object> values) {
    Map<String, Object> filled = new LinkedHashMap<>(values);
    filled.replaceAll((name, value) -> value == null ? "—" : value);
    return filled;
  }
}
