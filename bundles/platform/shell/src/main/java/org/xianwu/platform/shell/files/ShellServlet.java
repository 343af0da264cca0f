package org.xianwu.platform.shell.files;

import java.io.IOException;
import java.net.URL;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.shell.console.Console;
import org.xianwu.platform.shell.console.Consoles;

/**
 * Serves the pages: the shell's own files, the shared libraries, and the consoles of the functions.
 *
 * <p>Every other address below {@code /ui/} is a page that the shell draws in the browser, so it
 * gets the one start page; that also holds for pages of a function that is not there.
 */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/ui/*",
      "osgi.http.whiteboard.servlet.name=xianwu-shell",
      "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
    })
public final class ShellServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "OSGI-INF/shell/";
  private static final Pattern CONSOLE_FILE =
      Pattern.compile("m/([a-z][a-z0-9-]*)/([0-9a-f]{8})/(.+)");
  private static final Pattern HASHED = Pattern.compile(".*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

  private final transient Consoles consoles;
  private final transient Function<String, URL> own;

  @Activate
  public ShellServlet(BundleContext context, @Reference Consoles consoles) {
    this(path -> context.getBundle().getEntry(FOLDER + path), consoles);
  }

  ShellServlet(Function<String, URL> own, Consoles consoles) {
    this.own = own;
    this.consoles = consoles;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String below = request.getPathInfo();
    String path = below == null ? "" : below.substring(1);
    Matcher file = CONSOLE_FILE.matcher(path);
    boolean sent;
    if (file.matches()) {
      sent = sendOfConsole(request, response, file);
    } else if (path.startsWith("shared/") || path.startsWith("shell/")) {
      String keeping = HASHED.matcher(path).matches() ? FileAnswer.FOR_EVER : FileAnswer.ASK;
      sent = FileAnswer.send(request, response, own, path, keeping);
    } else {
      sent = FileAnswer.send(request, response, own, "index.html", FileAnswer.ASK);
    }
    if (!sent) {
      response.setHeader("Cache-Control", "no-store");
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private boolean sendOfConsole(
      HttpServletRequest request, HttpServletResponse response, Matcher file) throws IOException {
    Optional<Console> console =
        consoles.find(file.group(1)).filter(found -> found.rev().equals(file.group(2)));
    return console.isPresent()
        && FileAnswer.send(
            request, response, console.get().files(), file.group(3), FileAnswer.FOR_EVER);
  }
}
