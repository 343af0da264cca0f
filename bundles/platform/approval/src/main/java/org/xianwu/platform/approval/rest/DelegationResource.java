package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import org.xianwu.platform.approval.app.Delegations;
import org.xianwu.platform.approval.app.Subjects;

/** Who decides in whose place; everybody sees and makes only the own ones. */
@Path("delegations")
@Tag(name = "delegations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class DelegationResource {

  private static final int REASON = 200;

  private final Delegations delegations;
  private final Subjects subjects;
  private final Words words;

  DelegationResource(Delegations delegations, Subjects subjects, Words words) {
    this.delegations = Objects.requireNonNull(delegations);
    this.subjects = Objects.requireNonNull(subjects);
    this.words = Objects.requireNonNull(words);
  }

  @GET
  @Operation(operationId = "listDelegations", summary = "Given and received by the caller")
  @ApiResponse(responseCode = "200", description = "Latest first", useReturnTypeSchema = true)
  public List<Answers.DelegationView> list() {
    return delegations.mine().stream().map(words::delegation).toList();
  }

  @POST
  @Operation(operationId = "delegate", summary = "Let somebody decide in the caller's place")
  @ApiResponse(responseCode = "200", description = "What was made", useReturnTypeSchema = true)
  public Answers.Made create(Bodies.NewDelegation body) {
    Bodies.NewDelegation given = Inputs.given(body);
    Inputs inputs = new Inputs();
    inputs.required("delegate", given.delegate());
    long delegate = inputs.reference("delegate", given.delegate());
    inputs.required("from", given.from());
    inputs.required("to", given.to());
    String kind = inputs.text("kind", given.kind(), 60);
    String reason = inputs.requiredText("reason", given.reason(), REASON);
    inputs.done();
    if (!kind.isEmpty()) {
      subjects.require(kind);
    }
    long id = delegations.delegate(delegate, given.from(), given.to(), kind, reason);
    return new Answers.Made(String.valueOf(id));
  }

  @POST
  @Path("{id: [0-9]+}/end")
  @Operation(operationId = "endDelegation", summary = "End a delegation at once")
  @ApiResponse(responseCode = "204", description = "Done")
  public void end(@PathParam("id") String id) {
    delegations.end(Inputs.id("id", id).orElseThrow());
  }
}
