package org.xianwu.platform.operations.metrics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.operation.Metric;
import org.xianwu.platform.api.operation.MetricSource;
import org.xianwu.platform.operations.config.OperationsConfig;
import org.xianwu.platform.operations.health.Nearby;

/** {@code GET /metrics} for Prometheus, for this machine and the configured addresses. */
@Component(service = Servlet.class, configurationPid = "org.xianwu.platform.operations")
@HttpWhiteboardServletName("xianwu-metrics")
@HttpWhiteboardServletPattern("/metrics")
public final class MetricsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(MetricsServlet.class);

  private final transient Set<String> allowed;

  @Reference private transient volatile List<MetricSource> sources = List.of();

  @Activate
  public MetricsServlet(OperationsConfig config) {
    allowed =
        Stream.of(config.metricsFrom().split(","))
            .map(String::trim)
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toSet());
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!Nearby.isOrFrom(request, allowed)) {
      response.setStatus(403);
      return;
    }
    List<Metric> all = new ArrayList<>();
    for (MetricSource source : sources) {
      try {
        all.addAll(source.metrics());
      } catch (RuntimeException broken) { // the figures of the others are still wanted
        LOG.warn("{} gave no figures", source.getClass().getName(), broken);
      }
    }
    response.setContentType(PrometheusText.MEDIA_TYPE);
    response.getOutputStream().write(PrometheusText.of(all).getBytes(StandardCharsets.UTF_8));
  }
}
