package org.xianwu.reception.domain;

import java.util.Objects;

/**
 * What explains exceptions of an order; each empty when there is no exception.
 *
 * @param extraGuests why somebody comes whom no letter names
 * @param overStandard why a standard is exceeded; the main leader decides then
 * @param secondStage why a letter is used a second time
 * @param urgent why the order is made on the day itself
 */
public record Reasons(String extraGuests, String overStandard, String secondStage, String urgent) {

  public static final Reasons NONE = new Reasons("", "", "", "");

  public Reasons {
    Objects.requireNonNull(extraGuests);
    Objects.requireNonNull(overStandard);
    Objects.requireNonNull(secondStage);
    Objects.requireNonNull(urgent);
  }
}
