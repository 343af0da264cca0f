package org.xianwu.platform.api.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/**
 * A value that a choice column takes.
 *
 * @param value as stored, kebab-case
 * @param tone how it is shown; text and shape always go with the colour
 */
public record Choice(String value, Label label, Tone tone) {

  /** Meaning of a status for the eye. */
  public enum Tone {
    INFO,
    OK,
    WARN,
    BAD,
    IDLE
  }

  public Choice {
    Objects.requireNonNull(value);
    Objects.requireNonNull(label);
    Objects.requireNonNull(tone);
  }

  /** A choice for a value of the domain. */
  public static Choice of(Coded value, String zh, String en, Tone tone) {
    return of(value.code(), zh, en, tone);
  }

  /** The choices for all values of a set, each with its tone. */
  public static <E extends Named> List<Choice> all(E[] values, Function<E, Tone> tone) {
    return Arrays.stream(values)
        .map(value -> new Choice(value.code(), value.label(), tone.apply(value)))
        .toList();
  }

  public static Choice of(String value, String zh, String en, Tone tone) {
    return new Choice(value, Label.of(zh, en), tone);
  }
}
