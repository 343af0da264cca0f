package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.reception.app.Lists;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.VisitList;

/** The list of one order. */
@Path("orders/{order: [0-9]+}/list")
@Tag(name = "lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class ListResource {

  private final Orders orders;
  private final Lists lists;
  private final ClosingViews views;

  ListResource(Orders orders, Lists lists, ClosingViews views) {
    this.orders = Objects.requireNonNull(orders);
    this.lists = Objects.requireNonNull(lists);
    this.views = Objects.requireNonNull(views);
  }

  @GET
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "readList", summary = "The list, or what the order planned for it")
  @ApiResponse(
      responseCode = "200",
      description = "The list, its version as ETag",
      content = @Content(schema = @Schema(implementation = ListView.class)))
  public Response read(@PathParam("order") long order) {
    return answer(order);
  }

  @PUT
  @Requires(ReceptionPermissions.LIST_EDIT)
  @Operation(operationId = "writeList", summary = "Write the list; If-Match is 0 for a new one")
  @ApiResponse(
      responseCode = "200",
      description = "The list, its version as ETag",
      content = @Content(schema = @Schema(implementation = ListView.class)))
  public Response write(
      @PathParam("order") long order,
      @HeaderParam(HttpHeaders.IF_MATCH) String version,
      ListBody body) {
    Inputs inputs = new Inputs();
    ListContent content = Inputs.given(body).content(inputs);
    inputs.done();
    lists.write(order, Inputs.revision(version), content);
    return answer(order);
  }

  @POST
  @Path("check")
  @Requires(ReceptionPermissions.LIST_EDIT)
  @Operation(operationId = "checkList", summary = "What the rules say of a list being filled")
  @ApiResponse(responseCode = "200", description = "The findings", useReturnTypeSchema = true)
  public FindingsView check(@PathParam("order") long order, ListBody body) {
    Inputs inputs = new Inputs();
    ListContent content = Inputs.given(body).content(inputs);
    return views.findings(inputs.faults(), lists.check(order, content), content.total());
  }

  @POST
  @Path("submit")
  @Requires(ReceptionPermissions.LIST_EDIT)
  @Operation(operationId = "submitList", summary = "Hand the list over for its signature")
  @ApiResponse(
      responseCode = "200",
      description = "The list",
      content = @Content(schema = @Schema(implementation = ListView.class)))
  public Response submit(@PathParam("order") long order) {
    lists.submit(order);
    return answer(order);
  }

  @POST
  @Path("sign")
  @Requires(ReceptionPermissions.LIST_SIGN)
  @Operation(operationId = "signList", summary = "Sign the list")
  @ApiResponse(
      responseCode = "200",
      description = "The list",
      content = @Content(schema = @Schema(implementation = ListView.class)))
  public Response sign(@PathParam("order") long order) {
    lists.sign(order);
    return answer(order);
  }

  @POST
  @Path("return")
  @Requires(ReceptionPermissions.LIST_SIGN)
  @Operation(operationId = "returnList", summary = "Send the list back for correction")
  @ApiResponse(
      responseCode = "200",
      description = "The list",
      content = @Content(schema = @Schema(implementation = ListView.class)))
  public Response giveBack(@PathParam("order") long order, Reason body) {
    lists.giveBack(order, Reason.required(body));
    return answer(order);
  }

  private Response answer(long id) {
    ReceptionOrder order = orders.read(id);
    Optional<VisitList> list = lists.of(id);
    int rev = list.map(VisitList::rev).orElse(0);
    return Response.ok(views.list(order, list)).tag(new EntityTag(Integer.toString(rev))).build();
  }
}
