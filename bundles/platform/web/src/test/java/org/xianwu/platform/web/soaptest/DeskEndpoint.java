package org.xianwu.platform.web.soaptest;

import java.util.concurrent.atomic.AtomicInteger;
import javax.jws.WebService;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.SoapEndpoint;

/** Counts its calls, so that a test sees when one slipped through. */
@WebService(
    endpointInterface = "org.xianwu.platform.web.soaptest.DeskPort",
    targetNamespace = "urn:xianwu:desk:v1",
    serviceName = "DeskService",
    portName = "DeskPort")
public class DeskEndpoint implements DeskPort, SoapEndpoint {

  public final AtomicInteger calls = new AtomicInteger();
  private final CallerContext callers;

  public DeskEndpoint(CallerContext callers) {
    this.callers = callers;
  }

  @Override
  public String path() {
    return "desk";
  }

  @Override
  @Requires("desk.ticket.view")
  public String readTitle(String id) {
    calls.incrementAndGet();
    return switch (id) {
      case "problem" -> throw Problem.of(CommonProblem.NOT_FOUND);
      case "boom" -> throw new IllegalStateException("jdbc secret");
      default -> "票 " + id + " " + callers.current().name();
    };
  }

  @Override
  @Requires("desk.secret.view")
  public String readSecret(String id) {
    calls.incrementAndGet();
    return "secret";
  }

  @Override
  public String forgotten(String id) {
    calls.incrementAndGet();
    return "forgotten";
  }
}
