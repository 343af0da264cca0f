package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.Overruns;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.Settlements;
import org.xianwu.reception.app.Visits;
import org.xianwu.reception.domain.SettlementContent;

/** The settlement of one order. */
@Path("orders/{order: [0-9]+}/settlement")
@Tag(name = "settlements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class SettlementResource {

  private final Orders orders;
  private final Settlements settlements;
  private final Overruns overruns;
  private final Visits visits;
  private final ClosingViews views;

  SettlementResource(
      Orders orders,
      Settlements settlements,
      Overruns overruns,
      Visits visits,
      ClosingViews views) {
    this.orders = Objects.requireNonNull(orders);
    this.settlements = Objects.requireNonNull(settlements);
    this.overruns = Objects.requireNonNull(overruns);
    this.visits = Objects.requireNonNull(visits);
    this.views = Objects.requireNonNull(views);
  }

  @GET
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "readSettlement", summary = "The settlement, or what is known before it")
  @ApiResponse(responseCode = "200", description = "The settlement", useReturnTypeSchema = true)
  public SettlementView read(@PathParam("order") long order) {
    return views.settlement(orders.read(order), settlements.of(order));
  }

  @POST
  @Path("check")
  @Requires(ReceptionPermissions.SETTLE)
  @Operation(
      operationId = "checkSettlement",
      summary = "What the rules say of a settlement being filled")
  @ApiResponse(responseCode = "200", description = "The findings", useReturnTypeSchema = true)
  public FindingsView check(@PathParam("order") long order, SettlementBody body) {
    Inputs inputs = new Inputs();
    SettlementContent content = Inputs.given(body).content(inputs, visits.today());
    return views.findings(inputs.faults(), settlements.check(order, content), content.amount());
  }

  @POST
  @Path("overrun")
  @Requires(ReceptionPermissions.SETTLE)
  @Operation(
      operationId = "askOverrun",
      summary = "Ask to pay more than a tenth above what was approved; goes through approval")
  @ApiResponse(responseCode = "200", description = "The settlement", useReturnTypeSchema = true)
  public SettlementView ask(@PathParam("order") long order, SettlementView.OverrunBody body) {
    SettlementView.OverrunBody asked = Inputs.given(body);
    Inputs inputs = new Inputs();
    BigDecimal amount = inputs.money("amount", inputs.required("amount", asked.amount()));
    String reason = inputs.requiredText("reason", asked.reason(), 500);
    inputs.done();
    overruns.ask(order, amount, reason);
    return read(order);
  }

  @POST
  @Path("settle")
  @Requires(ReceptionPermissions.SETTLE)
  @Operation(operationId = "settle", summary = "Pay a visit, once")
  @ApiResponse(responseCode = "200", description = "The settlement", useReturnTypeSchema = true)
  public SettlementView settle(@PathParam("order") long order, SettlementBody body) {
    Inputs inputs = new Inputs();
    SettlementContent content = Inputs.given(body).content(inputs, visits.today());
    inputs.done();
    settlements.settle(order, content);
    return read(order);
  }
}
