package org.xianwu.platform.identity.rest;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.web.RestApplication;

/** {@code /api/session}. */
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
