package org.xianwu.platform.web.soap;

import java.lang.reflect.Method;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.service.invoker.MethodDispatcher;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.web.access.Refusals;
import org.xianwu.platform.web.access.RequiredPermissions;

/**
 * Calls an operation on behalf of the platform that proved itself, if it may.
 *
 * <p>The second net: an endpoint whose security did not run, for whatever reason, has no caller here
 * and calls nothing.
 */
final class ProvenInvoker extends JAXWSMethodInvoker {

  private final Class<?> type;
  private final String path;
  private final CallerContext callers;
  private final Refusals refusals;

  ProvenInvoker(Object service, String path, CallerContext callers, Refusals refusals) {
    super(service);
    this.type = service.getClass();
    this.path = path;
    this.callers = callers;
    this.refusals = refusals;
  }

  @Override
  public Object invoke(Exchange exchange, Object parameters) {
    Caller caller = exchange.get(Caller.class);
    if (caller == null || !caller.signedIn()) {
      throw new Fault(Problem.of(CommonProblem.SESSION_REQUIRED));
    }
    return callers.as(
        caller,
        () -> {
          try {
            RequiredPermissions.of(type, method(exchange)).check(caller);
          } catch (Problem denied) {
            refusals.noteDenial(denied, "/services/" + path);
            throw new Fault(denied);
          }
          return super.invoke(exchange, parameters);
        });
  }

  private static Method method(Exchange exchange) {
    MethodDispatcher methods =
        (MethodDispatcher) exchange.getService().get(MethodDispatcher.class.getName());
    return methods.getMethod(exchange.getBindingOperationInfo());
  }
}
