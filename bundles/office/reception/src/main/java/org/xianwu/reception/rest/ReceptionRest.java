package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.ledger.Sheets;
import org.xianwu.platform.api.web.RestApplication;
import org.xianwu.reception.app.Exports;
import org.xianwu.reception.app.Letters;
import org.xianwu.reception.app.Lists;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.Overruns;
import org.xianwu.reception.app.Replies;
import org.xianwu.reception.app.Reports;
import org.xianwu.reception.app.Settlements;
import org.xianwu.reception.app.Visits;
import org.xianwu.reception.app.Withholdings;
import org.xianwu.reception.ledger.BudgetLedger;
import org.xianwu.reception.ledger.LetterLedger;
import org.xianwu.reception.ledger.ListLedger;
import org.xianwu.reception.ledger.OrderLedger;
import org.xianwu.reception.ledger.PlaceLedger;
import org.xianwu.reception.ledger.PublicityLedger;
import org.xianwu.reception.ledger.SettlementLedger;
import org.xianwu.reception.ledger.StandardLedger;

/** Publishes the resources under {@code /api/reception}. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Reception",
            version = "1.0",
            description = "Letters, orders, lists and settlements of official reception"),
    servers = @Server(url = "/api/reception"))
@Component(service = RestApplication.class)
public final class ReceptionRest implements RestApplication {

  private final Set<Object> resources;

  @Activate
  public ReceptionRest(
      @Reference Ledgers ledgers,
      @Reference LetterLedger letterLedger,
      @Reference OrderLedger orderLedger,
      @Reference StandardLedger standardLedger,
      @Reference PlaceLedger placeLedger,
      @Reference BudgetLedger budgetLedger,
      @Reference ListLedger listLedger,
      @Reference SettlementLedger settlementLedger,
      @Reference PublicityLedger publicityLedger,
      @Reference Reports reports,
      @Reference Withholdings withholdings,
      @Reference Exports exports,
      @Reference Sheets sheets,
      @Reference Replies replies,
      @Reference Directory directory,
      @Reference Letters letters,
      @Reference Lists lists,
      @Reference Settlements settlements,
      @Reference Overruns overruns,
      @Reference ClosingViews closing,
      @Reference Orders orders,
      @Reference Visits visits,
      @Reference Views views) {
    resources =
        Set.of(
            new LetterResource(ledgers, letterLedger, letters, views),
            new OrderResource(ledgers, orderLedger, orders, visits, views),
            new ListsResource(ledgers, listLedger),
            new ListResource(orders, lists, closing),
            new SettlementsResource(ledgers, settlementLedger),
            new SettlementResource(orders, settlements, overruns, visits, closing),
            new PublicityResource(ledgers, publicityLedger, reports, directory),
            new ReplyResource(replies, directory),
            new WithholdingResource(withholdings, directory),
            new StatisticsResource(reports, exports, sheets),
            new StandardResource(ledgers, standardLedger),
            new PlaceResource(ledgers, placeLedger),
            new BudgetResource(ledgers, budgetLedger));
  }

  @Override
  public String function() {
    return "reception";
  }

  @Override
  public Set<Object> resources() {
    return resources;
  }
}
