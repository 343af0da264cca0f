package org.xianwu.platform.web.rest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.validation.Constraint;
import javax.validation.ConstraintViolation;
import javax.validation.ConstraintViolationException;
import javax.validation.Valid;
import javax.validation.Validation;
import javax.validation.ValidatorFactory;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.message.Message;
import org.apache.cxf.message.MessageContentsList;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.xianwu.platform.web.cxf.Loading;

/**
 * Checks the Bean Validation constraints of a REST method's parameters.
 *
 * <p>One factory for each bundle, made with the first request that needs it: a shared one would
 * keep the classes of replaced bundles.
 */
final class ArgumentCheck extends AbstractPhaseInterceptor<Message> implements AutoCloseable {

  private final Map<Method, Boolean> constrained = new ConcurrentHashMap<>();
  private ValidatorFactory validators;

  ArgumentCheck() {
    super(Phase.PRE_INVOKE);
  }

  @Override
  public void handleMessage(Message message) {
    OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
    MessageContentsList arguments = MessageContentsList.getContentsList(message);
    if (operation == null || arguments == null || arguments.isEmpty()) {
      return;
    }
    Method method = operation.getMethodToInvoke();
    Object resource =
        operation.getClassResourceInfo().isRoot()
            ? operation.getClassResourceInfo().getResourceProvider().getInstance(message)
            : null;
    if (resource == null || !constrained.computeIfAbsent(method, ArgumentCheck::hasConstraints)) {
      return;
    }
    Set<ConstraintViolation<Object>> violations =
        factory()
            .getValidator()
            .forExecutables()
            .validateParameters(resource, method, arguments.toArray());
    if (!violations.isEmpty()) {
      throw new Fault(new ConstraintViolationException(violations));
    }
  }

  private static boolean hasConstraints(Method method) {
    for (Annotation[] annotations : method.getParameterAnnotations()) {
      for (Annotation annotation : annotations) {
        if (annotation instanceof Valid
            || annotation.annotationType().isAnnotationPresent(Constraint.class)) {
          return true;
        }
      }
    }
    return false;
  }

  private synchronized ValidatorFactory factory() {
    if (validators == null) {
      validators =
          Loading.with(HibernateValidator.class.getClassLoader(), ArgumentCheck::createFactory);
    }
    return validators;
  }

  private static ValidatorFactory createFactory() {
    return Validation.byProvider(HibernateValidator.class)
        .providerResolver(() -> List.of(new HibernateValidator()))
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .ignoreXmlConfiguration()
        .buildValidatorFactory();
  }

  @Override
  public synchronized void close() {
    if (validators != null) {
      validators.close();
    }
  }
}
