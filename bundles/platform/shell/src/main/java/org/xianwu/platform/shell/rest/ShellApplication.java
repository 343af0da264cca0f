package org.xianwu.platform.shell.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.api.workflow.NoticeBoard;
import org.xianwu.platform.shell.app.Preferences;
import org.xianwu.platform.shell.app.Search;
import org.xianwu.platform.shell.app.TodoList;
import org.xianwu.platform.shell.console.Consoles;

/** {@code /api/shell}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Shell",
            version = "1.0",
            description = "Menu, notices, to-dos, search and preferences"),
    servers = @Server(url = "/api/shell"))
@Component
public final class ShellApplication implements RestApplication {

  private static final long LARGEST_BODY = 64 * 1024;

  private final Set<Object> resources;

  @Activate
  public ShellApplication(
      @Reference CallerContext callers,
      @Reference Consoles consoles,
      @Reference TodoList todos,
      @Reference Search search,
      @Reference NoticeBoard board,
      @Reference Preferences preferences) {
    resources =
        Set.of(
            new WorkbenchResource(callers, consoles, todos, search),
            new NoticesResource(callers, board),
            new PreferencesResource(callers, preferences));
  }

  @Override
  public String function() {
    return "shell";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }

  @Override
  public long largestBody() {
    return LARGEST_BODY;
  }
}
