package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.Replies;

/** The reply to the sending unit of one order. */
@Path("orders/{order: [0-9]+}/reply")
@Tag(name = "orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class ReplyResource {

  private final Replies replies;
  private final Directory directory;

  ReplyResource(Replies replies, Directory directory) {
    this.replies = Objects.requireNonNull(replies);
    this.directory = Objects.requireNonNull(directory);
  }

  @GET
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "readReply", summary = "The registered reply")
  @ApiResponse(responseCode = "200", description = "The reply", useReturnTypeSchema = true)
  public ReplyView read(@PathParam("order") long order) {
    return replies
        .of(order)
        .map(
            reply ->
                new ReplyView(
                    Long.toString(reply.id()),
                    reply.number(),
                    reply.registeredOn(),
                    directory.personName(reply.registeredBy())))
        .orElseGet(() -> new ReplyView("", "", null, ""));
  }

  @POST
  @Path("register")
  @Requires(ReceptionPermissions.EDIT)
  @Operation(operationId = "registerReply", summary = "Register the reply and draw its number")
  @ApiResponse(responseCode = "200", description = "The reply", useReturnTypeSchema = true)
  public ReplyView register(@PathParam("order") long order) {
    replies.register(order);
    return read(order);
  }

  /**
   * The reply to the sending unit.
   *
   * @param id empty while none is registered
   * @param number document number, empty while none is registered
   */
  @Schema(name = "Reply", description = "The reply to the sending unit")
  public record ReplyView(String id, String number, LocalDate registeredOn, String registeredBy) {}
}
