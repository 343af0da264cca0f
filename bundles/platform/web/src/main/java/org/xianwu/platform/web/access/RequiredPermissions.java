package org.xianwu.platform.web.access;

import java.lang.reflect.Method;
import java.util.List;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/**
 * The permissions of which an endpoint demands one.
 *
 * @param codes empty when the endpoint names none and so answers nobody
 */
public record RequiredPermissions(List<String> codes) {

  public RequiredPermissions {
    codes = List.copyOf(codes);
  }

  /**
   * Reads the annotation: on the method, on the method it overrides, on the class, in this order.
   *
   * @param type class of the object that serves the endpoint
   */
  public static RequiredPermissions of(Class<?> type, Method method) {
    Requires found = onMethod(type, method);
    if (found == null) {
      found = type.getAnnotation(Requires.class);
    }
    if (found == null) {
      found = method.getDeclaringClass().getAnnotation(Requires.class);
    }
    return new RequiredPermissions(found == null ? List.of() : List.of(found.value()));
  }

  private static Requires onMethod(Class<?> type, Method method) {
    for (Class<?> level = type; level != null; level = level.getSuperclass()) {
      Requires found = declared(level, method);
      if (found != null) {
        return found;
      }
      for (Class<?> contract : level.getInterfaces()) {
        Requires promised = declared(contract, method);
        if (promised != null) {
          return promised;
        }
      }
    }
    return method.getAnnotation(Requires.class);
  }

  private static Requires declared(Class<?> level, Method method) {
    try {
      return level
          .getDeclaredMethod(method.getName(), method.getParameterTypes())
          .getAnnotation(Requires.class);
    } catch (NoSuchMethodException elsewhere) {
      return null;
    }
  }

  /**
   * Lets the caller through or refuses.
   *
   * @throws Problem {@code session.required} or {@code access.denied}
   */
  public void check(Caller caller) {
    if (codes.contains(Requires.ANYONE)) {
      return;
    }
    if (!caller.signedIn()) {
      throw Problem.of(CommonProblem.SESSION_REQUIRED);
    }
    if (codes.contains(Requires.SIGNED_IN) || codes.stream().anyMatch(caller::can)) {
      return;
    }
    throw Problem.of(CommonProblem.DENIED).with("permission", String.join(" | ", codes));
  }
}
