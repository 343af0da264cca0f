package org.xianwu.platform.web.http;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.web.problem.ProblemDocument;
import org.xianwu.platform.web.problem.WebProblem;

/** Answers what no other servlet does: the root leads to the shell, the rest does not exist. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/",
      "osgi.http.whiteboard.servlet.name=xianwu-elsewhere",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
    })
public final class Elsewhere extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;

  @Activate
  public Elsewhere(@Reference Texts texts) {
    this.texts = texts;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI();
    if (path.equals("/") || path.equals("/ui")) {
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", "/ui/");
      return;
    }
    Language language = Language.ofHeader(request.getHeader("Accept-Language"));
    ProblemDocument.answer(response, texts, Problem.of(WebProblem.UNKNOWN_ADDRESS), language);
  }
}
