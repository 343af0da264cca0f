package org.xianwu.platform.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.Metric.Kind;

class PrometheusTextTest {

  @Test
  void figuresOfOneNameStandTogetherUnderOneHeading() {
    String text =
        PrometheusText.of(
            List.of(
                metric("xianwu_requests_total", Map.of("function", "duty"), 12),
                metric("a_first_total", Map.of(), 0.25),
                metric("xianwu_requests_total", Map.of("function", "a\"b\\c\nd"), 3)));

    assertThat(text)
        .isEqualTo(
            """
            # HELP a_first_total How many
            # TYPE a_first_total counter
            a_first_total 0.25
            # HELP xianwu_requests_total How many
            # TYPE xianwu_requests_total counter
            xianwu_requests_total{function="duty"} 12
            xianwu_requests_total{function="a\\"b\\\\c\\nd"} 3
            """);
  }

  @Test
  void whatIsNoNumberIsWrittenAsPrometheusWritesIt() {
    assertThat(PrometheusText.of(List.of(metric("a", Map.of(), Double.NaN)))).endsWith("a NaN\n");
    assertThat(PrometheusText.of(List.of(metric("a", Map.of(), Double.POSITIVE_INFINITY))))
        .endsWith("a +Inf\n");
    assertThat(PrometheusText.of(List.of(metric("a", Map.of(), 3_000_000_000_000d))))
        .endsWith("a 3000000000000\n");
  }

  private static Metric metric(String name, Map<String, String> labels, double value) {
    return new Metric(name, Kind.COUNTER, "How many", labels, value);
  }
}
