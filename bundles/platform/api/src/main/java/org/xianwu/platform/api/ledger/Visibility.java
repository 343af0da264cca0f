package org.xianwu.platform.api.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * By which database columns the data scope of a caller narrows the rows. A scope whose column is
 * missing reaches nothing but what a narrower one reaches.
 *
 * @param own person id
 * @param department department id
 * @param unit unit id
 * @param open true when whoever may view sees all rows
 */
public record Visibility(
    Optional<String> own, Optional<String> department, Optional<String> unit, boolean open) {

  public Visibility {
    Objects.requireNonNull(own);
    Objects.requireNonNull(department);
    Objects.requireNonNull(unit);
  }

  /** Whoever may view sees all rows. */
  public static Visibility everything() {
    return new Visibility(Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  public static Visibility byUnit(String unit) {
    return new Visibility(Optional.of("created_by"), Optional.empty(), Optional.of(unit), false);
  }

  public static Visibility by(String own, String department, String unit) {
    return new Visibility(Optional.of(own), Optional.of(department), Optional.of(unit), false);
  }
}
