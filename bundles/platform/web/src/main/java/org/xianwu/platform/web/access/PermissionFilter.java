package org.xianwu.platform.web.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.xianwu.platform.api.access.CallerContext;

/** Asks before every REST method whether it is open to the caller; what names nobody is closed. */
@Priority(Priorities.AUTHORIZATION)
public final class PermissionFilter implements ContainerRequestFilter {

  private final CallerContext callers;
  private final Map<Method, RequiredPermissions> known = new ConcurrentHashMap<>();

  public PermissionFilter(CallerContext callers) {
    this.callers = callers;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    OperationResourceInfo operation =
        JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
    Class<?> type = operation.getClassResourceInfo().getServiceClass();
    known
        .computeIfAbsent(
            operation.getMethodToInvoke(), method -> RequiredPermissions.of(type, method))
        .check(callers.current());
  }
}
