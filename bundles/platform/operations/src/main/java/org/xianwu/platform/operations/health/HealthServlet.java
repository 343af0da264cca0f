package org.xianwu.platform.operations.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Locale;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.operations.app.OperationsPermissions;

/**
 * {@code GET /health}: 200 while the suite works, 503 while it does not. The reasons are told to
 * this machine and to the system administrator only.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("xianwu-health")
@HttpWhiteboardServletPattern("/health")
public final class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient HealthDesk desk;
  private final transient CallerContext callers;
  private final transient ObjectMapper json = new ObjectMapper();

  @Activate
  public HealthServlet(@Reference HealthDesk desk, @Reference CallerContext callers) {
    this.desk = desk;
    this.callers = callers;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HealthReport report = desk.report();
    response.setStatus(report.working() ? 200 : 503);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    boolean details = Nearby.is(request) || callers.current().can(OperationsPermissions.HEALTH);
    json.writeValue(response.getOutputStream(), answer(report, details));
  }

  private ObjectNode answer(HealthReport report, boolean details) {
    ObjectNode answer = json.createObjectNode();
    answer.put("state", report.state().name().toLowerCase(Locale.ROOT));
    if (details) {
      ArrayNode parts = answer.putArray("parts");
      for (HealthReport.Part part : report.parts()) {
        ObjectNode one = parts.addObject();
        one.put("name", part.name());
        one.put("state", part.health().state().name().toLowerCase(Locale.ROOT));
        one.put("reason", part.health().reason().zh());
        one.put("reasonEn", part.health().reason().en());
        one.put("remedy", part.health().remedy().zh());
        one.put("remedyEn", part.health().remedy().en());
      }
    }
    return answer;
  }
}
