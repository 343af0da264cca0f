package org.xianwu.platform.audit.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.audit.app.Entries;
import org.xianwu.platform.audit.app.LedgerNames;
import org.xianwu.platform.audit.app.Verification;
import org.xianwu.platform.audit.export.TrailExport;
import org.xianwu.platform.audit.log.RunningChangeLog;

/** Publishes the trail under {@code /api/audit}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Audit",
            version = "1.0",
            description = "The change log, its verification and its export"),
    servers = @Server(url = "/api/audit"))
@Component
public final class AuditRest implements RestApplication {

  private final Set<Object> resources;

  /** Needs the schema, for which the verification waits. */
  @Activate
  public AuditRest(
      @Reference Verification verification,
      @Reference(target = "(osgi.jndi.service.name=xianwu)") DataSource source,
      @Reference ChangeLog log,
      @Reference RunningChangeLog running,
      @Reference LedgerNames names,
      @Reference Texts texts,
      @Reference CallerContext callers,
      @Reference Directory directory) {
    EntryAnswers answers = new EntryAnswers(names, texts, callers, new DifferenceTexts(directory));
    resources =
        Set.of(
            new EntriesResource(new Entries(source), names, answers),
            new VerificationResource(verification, texts, callers),
            new ExportResource(new TrailExport(source, running.sealed().key()), log));
  }

  @Override
  public String function() {
    return "audit";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }
}
