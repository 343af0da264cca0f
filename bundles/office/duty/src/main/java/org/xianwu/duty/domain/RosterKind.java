package org.xianwu.duty.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;

/**
 * What a roster is made for. On a day that several published rosters of a unit cover, the later
 * kind holds: a special roster over a holiday roster over the month's.
 */
public enum RosterKind implements Coded {
  MONTH("month"),
  HOLIDAY("holiday"),
  /** Flood season, sessions of the congress, forest fire season (专项). */
  SPECIAL("special");

  private static final DateTimeFormatter MONTH_AND_DAY =
      DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);

  private final String code;

  RosterKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /**
   * The kind with that code.
   *
   * @throws Problem {@code duty.kind-unknown}
   */
  public static RosterKind of(String code) {
    return Coded.of(RosterKind.class, code, DutyProblem.KIND_UNKNOWN);
  }

  /** Number of a roster (值班表编号), for example {@code ZB-2026-02-V1}. */
  public String number(LocalDate firstDay, int version) {
    String period =
        switch (this) {
          case MONTH -> YearMonth.from(firstDay).toString();
          case HOLIDAY -> firstDay.getYear() + "-JR" + MONTH_AND_DAY.format(firstDay);
          case SPECIAL -> firstDay.getYear() + "-ZX" + MONTH_AND_DAY.format(firstDay);
        };
    return "ZB-" + period + "-V" + version;
  }

  /** Whether this kind holds on a day that a roster of the other kind covers as well. */
  public boolean outranks(RosterKind other) {
    return compareTo(other) > 0;
  }
}
