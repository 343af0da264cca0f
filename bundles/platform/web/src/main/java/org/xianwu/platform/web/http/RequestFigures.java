package org.xianwu.platform.web.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.Metric.Kind;
import org.xianwu.platform.api.operation.MetricSource;

/** Counts requests by function and kind of answer. */
@Component(service = {RequestFigures.class, MetricSource.class})
public final class RequestFigures implements MetricSource {

  private static final int MOST_PLACES = 200;

  private final Map<String, Map<String, LongAdder>> answers = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> nanos = new ConcurrentHashMap<>();

  void count(String path, int status, long duration) {
    String place = place(path);
    if (answers.size() >= MOST_PLACES && !answers.containsKey(place)) {
      // unknown addresses must not grow the table
      place = "other";
    }
    answers
        .computeIfAbsent(place, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(status / 100 + "xx", key -> new LongAdder())
        .increment();
    nanos.computeIfAbsent(place, key -> new LongAdder()).add(duration);
  }

  /** {@code /api/duty/shifts/5} counts under {@code api/duty}. */
  private static String place(String path) {
    String[] parts = path.split("/", 4);
    boolean endpoint = parts.length > 2 && (parts[1].equals("api") || parts[1].equals("services"));
    return endpoint ? parts[1] + "/" + parts[2] : "files";
  }

  @Override
  public List<Metric> metrics() {
    List<Metric> figures = new ArrayList<>();
    answers.forEach(
        (place, counts) ->
            counts.forEach(
                (status, count) ->
                    figures.add(
                        new Metric(
                            "xianwu_requests_total",
                            Kind.COUNTER,
                            "Requests answered",
                            Map.of("place", place, "status", status),
                            count.sum()))));
    nanos.forEach(
        (place, sum) ->
            figures.add(
                new Metric(
                    "xianwu_request_seconds_total",
                    Kind.COUNTER,
                    "Time spent on answers",
                    Map.of("place", place),
                    sum.sum() / 1e9)));
    return figures;
  }
}
