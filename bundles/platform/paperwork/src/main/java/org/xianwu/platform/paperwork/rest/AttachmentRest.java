package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.paperwork.app.FileCabinet;
import org.xianwu.platform.paperwork.app.Uploads;
import org.xianwu.platform.paperwork.config.FileSettings;

/** Publishes files under {@code /api/attachment}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Attachment",
            version = "1.0",
            description = "The files of records, sent in parts"),
    servers = @Server(url = "/api/attachment"))
@Component(service = RestApplication.class)
public final class AttachmentRest implements RestApplication {

  private final Set<Object> resources;
  private final FileSettings settings;

  @Activate
  public AttachmentRest(
      @Reference Uploads uploads,
      @Reference FileCabinet cabinet,
      @Reference FileSettings settings,
      @Reference Directory directory) {
    this.settings = settings;
    resources =
        Set.of(
            new UploadResource(uploads, settings, directory), new FileResource(cabinet, directory));
  }

  @Override
  public String function() {
    return "attachment";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }

  /** A client may send a whole file at once. */
  @Override
  public long largestBody() {
    return settings.largest();
  }
}
