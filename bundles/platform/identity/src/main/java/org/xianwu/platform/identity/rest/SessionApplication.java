package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.web.RestApplication;

/** {@code /api/session}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Session",
            version = "1.0",
            description = "Signing in and out, and the first set-up"),
    servers = @Server(url = "/api/session"))
@Component
public final class SessionApplication implements RestApplication {

  private static final long LARGEST_BODY = 1L << 14;

  private final SessionResource session;

  /** Publishes the resource. */
  @Activate
  public SessionApplication(@Reference SessionResource session) {
    this.session = session;
  }

  @Override
  public String function() {
    return "session";
  }

  @Override
  public Set<Object> resources() {
    return Set.of(session);
  }

  @Override
  public long largestBody() {
    return LARGEST_BODY;
  }
}
