package org.xianwu.platform.identity.app;

import java.io.IOException;
import java.util.Dictionary;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door as the address that the web server listens on. */
@Component(service = NetworkDoor.class)
public final class WebServerDoor implements NetworkDoor {

  static final String WEB_SERVER = "org.apache.felix.http";
  static final String HOST = "org.apache.felix.http.host";

  /** Our own key beside those of the web server: the address to listen on after the set-up. */
  static final String LATER_HOST = "xianwu.host.after.set-up";

  private static final Logger LOG = LoggerFactory.getLogger(NetworkDoor.class);
  private static final int ANSWER_SECONDS = 2;

  private final ConfigurationAdmin configurations;
  private final Executor later;

  @Activate
  public WebServerDoor(@Reference ConfigurationAdmin configurations) {
    // the web server restarts, so the request that finished the set-up is answered first
    this(configurations, CompletableFuture.delayedExecutor(ANSWER_SECONDS, TimeUnit.SECONDS));
  }

  WebServerDoor(ConfigurationAdmin configurations, Executor later) {
    this.configurations = configurations;
    this.later = later;
  }

  @Override
  public void open() {
    later.execute(this::listen);
  }

  private void listen() {
    try {
      Configuration configuration = configurations.getConfiguration(WEB_SERVER, "?");
      Dictionary<String, Object> settings = configuration.getProperties();
      Object wanted = settings == null ? null : settings.get(LATER_HOST);
      if (wanted != null && !Objects.equals(settings.get(HOST), wanted)) {
        settings.put(HOST, wanted);
        configuration.update(settings);
        LOG.info("The web server listens on {} from now on", wanted);
      }
    } catch (IOException | IllegalStateException e) {
      LOG.error("Other machines cannot connect: set {} in etc by hand", HOST, e);
    }
  }
}
