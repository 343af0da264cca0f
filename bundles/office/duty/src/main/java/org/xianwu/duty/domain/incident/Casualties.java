package org.xianwu.duty.domain.incident;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.xianwu.platform.api.problem.Problem;

/**
 * Who and what came to harm.
 *
 * @param deaths people (死亡)
 * @param missing people (失踪、失联)
 * @param severe people badly hurt, acute poisoning at work included (重伤)
 * @param slight people lightly hurt (轻伤)
 * @param trapped people (被困)
 * @param affected people (受灾、受影响)
 * @param evacuated people (转移)
 * @param loss direct loss in ten thousand yuan (万元)
 */
public record Casualties(
    int deaths,
    int missing,
    int severe,
    int slight,
    int trapped,
    int affected,
    int evacuated,
    BigDecimal loss) {

  public static final Casualties NONE = new Casualties(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO);

  public Casualties {
    loss = Objects.requireNonNull(loss).setScale(2, RoundingMode.HALF_UP);
  }

  /** Dead and hurt, nothing else. */
  public static Casualties of(int deaths, int severe, int slight) {
    return new Casualties(deaths, 0, severe, slight, 0, 0, 0, BigDecimal.ZERO);
  }

  /**
   * Refuses negative numbers.
   *
   * @throws Problem {@code duty.figure-negative}, each on its field
   */
  public void require() {
    Problem refusal = Problem.of(IncidentProblem.FIGURE_NEGATIVE);
    people()
        .forEach(
            (name, number) -> {
              if (number < 0) {
                refusal
                    .with("value", number)
                    .field(name, Problem.of(IncidentProblem.FIGURE_NEGATIVE).with("value", number));
              }
            });
    if (loss.signum() < 0) {
      refusal
          .with("value", loss)
          .field("loss", Problem.of(IncidentProblem.FIGURE_NEGATIVE).with("value", loss));
    }
    refusal.throwIfAnyField();
  }

  /** The numbers of people by the name of their field, in the order in which they are told. */
  public Map<String, Integer> people() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    numbers.put("deaths", deaths);
    numbers.put("missing", missing);
    numbers.put("severe", severe);
    numbers.put("slight", slight);
    numbers.put("trapped", trapped);
    numbers.put("affected", affected);
    numbers.put("evacuated", evacuated);
    return numbers;
  }
}
