package org.xianwu.itests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The budgets and what was measured, as one table. */
final class Table {

  private static final String ROW =
      "| %-46s | %12s | %12s | %6s | %8s | %8s | %-7s | %-7s | %-7s |%n";

  private final List<String> lines = new ArrayList<>();

  /** What product and limit did in one round. */
  record Round(Load.Measured product, Load.Measured limit) {

    double ratio() {
      return product.perSecond() / limit.perSecond();
    }
  }

  /** A speed against the limit of the same round; the median of the rounds counts. */
  void ratio(String what, double budget, double stretch, List<Round> rounds) {
    double ratio = median(rounds, Round::ratio);
    row(
        what,
        speed(median(rounds, round -> round.product().perSecond())),
        speed(median(rounds, round -> round.limit().perSecond())),
        number("%.2f", ratio),
        number("%.3f", median(rounds, round -> round.product().cpuMillis())),
        number("%.3f", median(rounds, round -> round.limit().cpuMillis())),
        bound(">= ", budget),
        bound(">= ", stretch),
        verdict(budget, ratio >= budget, ratio >= stretch));
  }

  /** A figure that should stay below its budget; without a budget it is only told. */
  void figure(String what, double value, String unit, double budget, double stretch) {
    row(
        what,
        number("%.2f", value) + " " + unit,
        "",
        "",
        "",
        "",
        bound("<= ", budget),
        bound("<= ", stretch),
        verdict(budget, value <= budget, value <= stretch));
  }

  void print() {
    System.out.println();
    System.out.printf(
        ROW, "what", "product", "limit", "ratio", "CPU ms", "limit's", "budget", "stretch", "");
    lines.forEach(System.out::print);
    System.out.println();
  }

  private void row(Object... cells) {
    lines.add(String.format(Locale.ROOT, ROW, cells));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
    double[] all = rounds.stream().mapToDouble(of).sorted().toArray();
    return all[all.length / 2];
  }

  private static String speed(double perSecond) {
    return number("%.0f/s", perSecond);
  }

  private static String number(String form, double value) {
    return String.format(Locale.ROOT, form, value);
  }

  private static String bound(String sign, double value) {
    return Double.isNaN(value)
        ? ""
        : sign + number(value == Math.rint(value) ? "%.0f" : "%.2f", value);
  }

  private static String verdict(double budget, boolean kept, boolean stretch) {
    return Double.isNaN(budget) ? "" : stretch ? "stretch" : kept ? "kept" : "MISSED";
  }
}
