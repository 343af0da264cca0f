package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.Visits;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.ledger.OrderLedger;

/** Orders: the register, the form with live rules, and what is done with an order. */
@Path("orders")
@Tag(name = "orders")
@Requires(Requires.SIGNED_IN)
public final class OrderResource extends LedgerResource {

  private final Orders orders;
  private final Visits visits;
  private final Views views;

  OrderResource(Ledgers ledgers, OrderLedger ledger, Orders orders, Visits visits, Views views) {
    super(ledgers, ledger);
    this.orders = Objects.requireNonNull(orders);
    this.visits = Objects.requireNonNull(visits);
    this.views = Objects.requireNonNull(views);
  }

  @POST
  @Path("form")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "applyForReception", summary = "Keep a new application")
  @ApiResponse(
      responseCode = "201",
      description = "The order, its version as ETag",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response apply(OrderBody body) {
    long id = orders.apply(Inputs.given(body).kept(usualLine()));
    return form(Response.status(Response.Status.CREATED), id);
  }

  @POST
  @Path("check")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(
      operationId = "checkOrder",
      summary = "What the rules say of a form that is being filled; nothing is kept")
  @ApiResponse(responseCode = "200", description = "The findings", useReturnTypeSchema = true)
  public CheckView check(
      @Parameter(description = "Id of the order that the form changes") @QueryParam("order")
          String order,
      OrderBody body) {
    Inputs inputs = new Inputs();
    ReceptionPlan plan = Inputs.given(body).plan(inputs, usualLine());
    return views.check(inputs.faults(), orders.check(Inputs.id("order", order), plan), plan);
  }

  @GET
  @Path("{id: [0-9]+}/form")
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "readOrder", summary = "An order with everything on it")
  @ApiResponse(
      responseCode = "200",
      description = "The order, its version as ETag",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response form(@PathParam("id") long id) {
    return form(Response.ok(), id);
  }

  @PUT
  @Path("{id: [0-9]+}/form")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "planOrder", summary = "Change an order that is with its applicant")
  @ApiResponse(
      responseCode = "200",
      description = "The order, its version as ETag",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response plan(
      @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String version, OrderBody body) {
    orders.plan(id, Inputs.revision(version), Inputs.given(body).kept(usualLine()));
    return form(Response.ok(), id);
  }

  @GET
  @Path("{id: [0-9]+}/check")
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "checkKeptOrder", summary = "What the rules say of an order")
  @ApiResponse(responseCode = "200", description = "The findings", useReturnTypeSchema = true)
  public CheckView check(@PathParam("id") long id) {
    return views.check(Map.of(), orders.check(id), orders.read(id).plan());
  }

  @POST
  @Path("{id: [0-9]+}/submit")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "submitOrder", summary = "Send an order into its chain of approval")
  @ApiResponse(
      responseCode = "200",
      description = "The order",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response submit(@PathParam("id") long id) {
    return done(id, orders::submit);
  }

  @POST
  @Path("{id: [0-9]+}/begin")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "beginReception", summary = "Note that the guests are here")
  @ApiResponse(
      responseCode = "200",
      description = "The order",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response begin(@PathParam("id") long id) {
    return done(id, orders::begin);
  }

  @POST
  @Path("{id: [0-9]+}/finish")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "finishReception", summary = "Note that the guests left")
  @ApiResponse(
      responseCode = "200",
      description = "The order",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response finish(@PathParam("id") long id) {
    return done(id, orders::finish);
  }

  @POST
  @Path("{id: [0-9]+}/archive")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "archiveOrder", summary = "Put a settled order away")
  @ApiResponse(
      responseCode = "200",
      description = "The order",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response archive(@PathParam("id") long id) {
    return done(id, orders::archive);
  }

  @POST
  @Path("{id: [0-9]+}/cancel")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "cancelOrder", summary = "Give an order up before the guests come")
  @ApiResponse(
      responseCode = "200",
      description = "The order",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response cancel(@PathParam("id") long id, Reason body) {
    String why = Reason.required(body);
    return done(id, order -> orders.cancel(order, why));
  }

  @POST
  @Path("{id: [0-9]+}/copy")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(
      operationId = "copyOrder",
      summary = "A new application like an earlier one, for other days")
  @ApiResponse(
      responseCode = "201",
      description = "The new order",
      content = @Content(schema = @Schema(implementation = OrderView.class)))
  public Response copy(@PathParam("id") long id) {
    return form(Response.status(Response.Status.CREATED), orders.copy(id));
  }

  private Response done(long id, LongConsumer verb) {
    verb.accept(id);
    return form(Response.ok(), id);
  }

  private Response form(Response.ResponseBuilder answer, long id) {
    ReceptionOrder order = orders.read(id);
    return answer
        .entity(views.order(order))
        .tag(new EntityTag(Integer.toString(order.rev())))
        .build();
  }

  private String usualLine() {
    return visits.rules().budgetLines().stream().findFirst().orElse("");
  }
}
