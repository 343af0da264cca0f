package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.platform.paperwork.app.FormCatalogue;
import org.xianwu.platform.paperwork.app.FormDesk;
import org.xianwu.platform.paperwork.app.Stops;
import org.xianwu.platform.paperwork.app.TemplateRegister;
import org.xianwu.platform.paperwork.app.Templates;
import org.xianwu.platform.paperwork.ledger.NumberLedger;
import org.xianwu.platform.paperwork.ledger.StoppedLedger;
import org.xianwu.platform.paperwork.print.FontShelf;

/** Publishes the resources under {@code /api/paperwork}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Paperwork",
            version = "1.0",
            description = "Forms of records and registers of numbers"),
    servers = @Server(url = "/api/paperwork"))
@Component
public final class PaperworkRest implements RestApplication {

  private final Set<Object> resources;

  @Activate
  public PaperworkRest(
      @Reference Ledgers ledgers,
      @Reference NumberLedger numbers,
      @Reference FormCatalogue catalogue,
      @Reference FormDesk forms,
      @Reference Templates templates,
      @Reference TemplateRegister register,
      @Reference Directory directory,
      @Reference FontShelf fonts,
      @Reference StoppedLedger stopped,
      @Reference Stops stops) {
    resources =
        Set.of(
            new NumberResource(ledgers, numbers),
            new FormResource(catalogue, forms, fonts),
            new TemplateResource(register, templates, forms, directory),
            new StoppedResource(ledgers, stopped, stops));
  }

  @Override
  public String function() {
    return "paperwork";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }
}
