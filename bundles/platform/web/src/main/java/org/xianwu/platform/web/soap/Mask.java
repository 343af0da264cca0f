package org.xianwu.platform.web.soap;

import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.ws.WebFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.web.ProblemTexts.Described;
import org.xianwu.platform.web.problem.BodyTooLarge;
import org.xianwu.platform.web.problem.Trace;
import org.xianwu.platform.web.problem.WebProblem;
import org.xianwu.platform.web.text.ProblemWords;

/** Keeps the messages of undeclared exceptions, which name classes, out of SOAP faults. */
final class Mask extends AbstractPhaseInterceptor<Message> {

  private static final Logger LOG = LoggerFactory.getLogger(Mask.class);
  private static final Set<String> CALLERS_MISTAKE = Set.of("client", "sender");
  private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final QName CLIENT = new QName(ENVELOPE, "Client");
  private static final QName SERVER = new QName(ENVELOPE, "Server");

  private final String path;
  private final SoapServer.Edge edge;

  Mask(String path, SoapServer.Edge edge) {
    super(Phase.PRE_LOGICAL);
    this.path = path;
    this.edge = edge;
  }

  @Override
  public void handleMessage(Message message) {
    if (!(message.getContent(Exception.class) instanceof Fault fault)) {
      return;
    }
    Problem problem = expected(fault);
    if (problem == null && declared(fault)) {
      return;
    }
    if (problem == null && unproven(fault)) {
      LOG.info("refused SOAP caller {}: {}", Trace.current(), fault.getMessage());
      edge.refusals().noteFailedProof("", "/services/" + path);
      problem = Problem.of(WebProblem.BAD_CREDENTIALS);
    }
    if (problem == null && callersMistake(fault)) {
      LOG.info("refused SOAP request {}: {}", Trace.current(), fault.getMessage());
      problem = Problem.of(CommonProblem.MALFORMED);
    }
    if (problem == null) {
      LOG.error("incident {}", Trace.current(), fault);
      problem = Problem.of(CommonProblem.INTERNAL);
    }
    Described words = ProblemWords.describe(edge.texts(), problem, Language.ZH);
    boolean server = problem.code().status() >= 500;
    fault.setFaultCode(server ? SERVER : CLIENT);
    fault.setMessage(
        words.code() + ": " + words.title() + " " + words.remedy() + " [" + Trace.current() + "]");
    fault.setDetail(null);
  }

  private static Problem expected(Fault fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
      if (cause instanceof BodyTooLarge large) {
        return large.problem();
      }
    }
    return null;
  }

  private static boolean declared(Fault fault) {
    return fault.getCause() != null
        && fault.getCause().getClass().isAnnotationPresent(WebFault.class);
  }

  /** The check's own codes; its classes are not seen here. */
  private static boolean unproven(Fault fault) {
    String namespace = fault.getFaultCode() == null ? "" : fault.getFaultCode().getNamespaceURI();
    return namespace.startsWith("http://ws.apache.org/wss4j")
        || namespace.startsWith("http://docs.oasis-open.org/wss/");
  }

  private static boolean callersMistake(Fault fault) {
    // inside CXF the local name is lower case for its own faults
    String code =
        fault.getFaultCode() == null
            ? ""
            : fault.getFaultCode().getLocalPart().toLowerCase(Locale.ROOT);
    return CALLERS_MISTAKE.contains(code);
  }
}
