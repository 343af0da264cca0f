package org.xianwu.itests.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The budgets and what was measured, as one table. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  /** A speed against the limit of the same round; the median of the rounds counts. */
  void ratio(String what, double budget, double stretch, List<double[]> rounds) {
    double[] ratios = rounds.stream().mapToDouble(r -> r[0] / r[1]).sorted().toArray();
    double median = ratios[ratios.length / 2];
    double[] rates = rounds.stream().mapToDouble(r -> r[0]).sorted().toArray();
    double[] limits = rounds.stream().mapToDouble(r -> r[1]).sorted().toArray();
    lines.add(
        String.format(
            Locale.ROOT,
            "| %-46s | %10.0f/s | %10.0f/s | %6.2f | >= %-5s | %-6s | %s |",
            what,
            rates[rates.length / 2],
            limits[limits.length / 2],
            median,
            trim(budget),
            trim(stretch),
            median >= stretch ? "stretch" : median >= budget ? "kept" : "MISSED"));
  }

  /** A figure that should stay below its budget. */
  void figure(String what, double value, String unit, double budget, double stretch) {
    String verdict =
        Double.isNaN(budget)
            ? ""
            : value <= stretch ? "stretch" : value <= budget ? "kept" : "MISSED";
    lines.add(
        String.format(
            Locale.ROOT,
            "| %-46s | %9.2f %-2s | %12s | %6s | <= %-5s | %-6s | %s |",
            what,
            value,
            unit,
            "",
            "",
            Double.isNaN(budget) ? "" : trim(budget),
            Double.isNaN(stretch) ? "" : trim(stretch),
            verdict));
  }

  void print() {
    System.out.println();
    System.out.printf(
        "| %-46s | %12s | %12s | %6s | %-8s | %-6s | %s |%n",
        "what", "product", "limit", "ratio", "budget", "stretch", "");
    lines.forEach(System.out::println);
    System.out.println();
  }

  private static String trim(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
