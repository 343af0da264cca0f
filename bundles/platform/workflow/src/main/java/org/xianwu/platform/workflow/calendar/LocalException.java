package org.xianwu.platform.workflow.calendar;

import java.time.LocalDate;
import java.util.Objects;

/** A day that the county itself makes free or working, for example an ethnic holiday. */
public record LocalException(LocalDate date, boolean working, String name) {

  public LocalException {
    Objects.requireNonNull(date);
    Objects.requireNonNull(name);
  }
}
