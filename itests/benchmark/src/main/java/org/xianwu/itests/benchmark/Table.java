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
        ">= " + trim(budget),
        ">= " + trim(stretch),
        ratio >= stretch ? "stretch" : ratio >= budget ? "kept" : "MISSED");
  }

  /** A figure that should stay below its budget; without a budget it is only told. */
  void figure(String what, double value, String unit, double budget, double stretch) {
    boolean free = Double.isNaN(budget);
    String verdict = value <= stretch ? "stretch" : value <= budget ? "kept" : "MISSED";
    row(
        what,
        number("%.2f", value) + " " + unit,
        "",
        "",
        "",
        "",
        free ? "" : "<= " + trim(budget),
        free ? "" : "<= " + trim(stretch),
        free ? "" : verdict);
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

  private static String trim(double value) {
    return number(value == Math.rint(value) ? "%.0f" : "%.2f", value);
  }
}
