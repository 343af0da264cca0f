package org.xianwu.platform.operations.metrics;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xianwu.platform.api.operation.Metric;

/** The text format that Prometheus reads, version 0.0.4. */
final class PrometheusText {

  static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private PrometheusText() {}

  static String of(Collection<Metric> metrics) {
    Map<String, List<Metric>> byName =
        metrics.stream()
            .collect(Collectors.groupingBy(Metric::name, TreeMap::new, Collectors.toList()));
    StringBuilder text = new StringBuilder();
    byName.forEach((name, figures) -> family(text, name, figures));
    return text.toString();
  }

  private static void family(StringBuilder text, String name, List<Metric> figures) {
    Metric first = figures.get(0);
    text.append("# HELP ").append(name).append(' ').append(escaped(first.help(), false));
    text.append("\n# TYPE ").append(name).append(' ');
    text.append(first.kind().name().toLowerCase(Locale.ROOT)).append('\n');
    for (Metric figure : figures) {
      text.append(name).append(labels(figure.labels())).append(' ');
      text.append(number(figure.value())).append('\n');
    }
  }

  private static String labels(Map<String, String> labels) {
    if (labels.isEmpty()) {
      return "";
    }
    return new TreeMap<>(labels)
        .entrySet().stream()
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue(), true) + "\"")
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String escaped(String text, boolean quoted) {
    String safe = text.replace("\\", "\\\\").replace("\n", "\\n");
    return quoted ? safe.replace("\"", "\\\"") : safe;
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
