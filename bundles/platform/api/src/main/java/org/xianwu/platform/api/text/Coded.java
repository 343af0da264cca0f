package org.xianwu.platform.api.text;

import java.util.Optional;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;

/** A value of a closed set as it is stored and sent; enums of the domain implement it. */
public interface Coded {

  /** Stable, kebab-case. */
  String code();

  /** The value with that code. */
  static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
    for (E value : type.getEnumConstants()) {
      if (value.code().equals(code)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /**
   * The value with that code, as it came from outside.
   *
   * @throws Problem the given one, with the parameter value
   */
  static <E extends Enum<E> & Coded> E of(Class<E> type, String code, ProblemCode unknown) {
    return find(type, code).orElseThrow(() -> Problem.of(unknown).with("value", code));
  }

  /**
   * The value with that code, as this suite stored it.
   *
   * @throws IllegalArgumentException when there is none
   */
  static <E extends Enum<E> & Coded> E stored(Class<E> type, String code) {
    return find(type, code)
        .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " " + code));
  }
}
