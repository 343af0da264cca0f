package org.xianwu.platform.web.soap;

import java.lang.reflect.Method;
import javax.servlet.http.HttpServletRequest;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxws.JAXWSMethodInvoker;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.service.invoker.MethodDispatcher;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.web.SoapSecurity;
import org.xianwu.platform.web.access.RequiredPermissions;
import org.xianwu.platform.web.problem.WebProblem;

/**
 * Calls an operation on behalf of the platform that proved itself, if it may.
 *
 * <p>The second net: an endpoint whose security did not run, for whatever reason, has no account
 * here and calls nothing.
 */
final class ProvenInvoker extends JAXWSMethodInvoker {

  private final Class<?> type;
  private final String path;
  private final SoapServer.Edge edge;

  ProvenInvoker(Object service, String path, SoapServer.Edge edge) {
    super(service);
    this.type = service.getClass();
    this.path = path;
    this.edge = edge;
  }

  @Override
  public Object invoke(Exchange exchange, Object parameters) {
    Caller caller = caller(exchange);
    return edge.callers()
        .as(
            caller,
            () -> {
              try {
                RequiredPermissions.of(type, method(exchange)).check(caller);
              } catch (Problem denied) {
                edge.refusals().noteDenial(denied, "/services/" + path);
                throw new Fault(denied);
              }
              return super.invoke(exchange, parameters);
            });
  }

  private Caller caller(Exchange exchange) {
    String account = (String) exchange.get(SoapSecurity.ACCOUNT);
    HttpServletRequest request =
        (HttpServletRequest) exchange.getInMessage().get(AbstractHTTPDestination.HTTP_REQUEST);
    if (account == null || request == null) {
      throw new Fault(Problem.of(WebProblem.BAD_CREDENTIALS));
    }
    Language language = Language.ofHeader(request.getHeader("Accept-Language"));
    return edge.accounts()
        .platform(account, edge.addresses().of(request), language)
        .filter(Caller::signedIn)
        .orElseThrow(() -> new Fault(Problem.of(WebProblem.BAD_CREDENTIALS)));
  }

  private static Method method(Exchange exchange) {
    MethodDispatcher methods =
        (MethodDispatcher) exchange.getService().get(MethodDispatcher.class.getName());
    return methods.getMethod(exchange.getBindingOperationInfo());
  }
}
