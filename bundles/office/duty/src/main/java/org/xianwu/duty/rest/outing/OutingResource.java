package org.xianwu.duty.rest.outing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.outing.OutingPermissions;
import org.xianwu.duty.app.outing.Outings;
import org.xianwu.duty.app.outing.Plan;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.ledger.OutingLedger;
import org.xianwu.duty.rest.FormFindingView;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.api.web.Reason;

/** Outings: the register, the form with live rules, and what becomes of an outing. */
@Path("outings")
@Tag(name = "outings")
@Requires(Requires.SIGNED_IN)
public final class OutingResource extends LedgerResource {

  private static final String ONE = "{id: [0-9]+}/";

  private final Outings outings;
  private final People people;
  private final CallerContext callers;
  private final ProblemTexts texts;
  private final Clock clock;

  public OutingResource(
      Ledgers ledgers,
      OutingLedger ledger,
      Outings outings,
      People people,
      CallerContext callers,
      ProblemTexts texts,
      Clock clock) {
    super(ledgers, ledger);
    this.outings = Objects.requireNonNull(outings);
    this.people = Objects.requireNonNull(people);
    this.callers = Objects.requireNonNull(callers);
    this.texts = Objects.requireNonNull(texts);
    this.clock = Objects.requireNonNull(clock);
  }

  @GET
  @Path("mine")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "ownOutings", summary = "Outings of the caller")
  @ApiResponse(responseCode = "200", description = "Newest first", useReturnTypeSchema = true)
  public List<OutingView> mine() {
    return outings.ofCaller().stream().map(this::view).toList();
  }

  @POST
  @Path("check")
  @Requires(OutingPermissions.ASK)
  @Operation(
      operationId = "checkOuting",
      summary = "What the rules say of a form that is being filled; nothing is kept")
  @ApiResponse(responseCode = "200", description = "The findings", useReturnTypeSchema = true)
  public OutingCheckView check(
      @Parameter(description = "Id of the outing that the form writes") @QueryParam("outing")
          String outing,
      OutingBody body) {
    Inputs inputs = new Inputs();
    OutingTerms terms = Inputs.given(body).terms(inputs, me());
    Plan plan = outings.check(Inputs.id("outing", outing), terms);
    return new OutingCheckView(
        inputs.faults().isEmpty() && plan.check().acceptable(),
        plan.postClass().code(),
        plan.decider().code(),
        plan.workdays(),
        plan.due().orElse(null),
        FormFindingView.all(inputs.faults(), plan.check(), texts));
  }

  @POST
  @Path("form")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "writeOuting", summary = "Keep a new draft")
  @ApiResponse(
      responseCode = "201",
      description = "The outing, its version as ETag",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response write(OutingBody body) {
    long id = outings.write(Inputs.given(body).kept(me()));
    return answer(Response.status(Response.Status.CREATED), id);
  }

  @GET
  @Path(ONE + "form")
  @Requires(Requires.SIGNED_IN)
  @Operation(operationId = "readOuting", summary = "An outing with everything on it")
  @ApiResponse(
      responseCode = "200",
      description = "The outing, its version as ETag",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response form(@PathParam("id") long id) {
    return answer(Response.ok(), id);
  }

  @PUT
  @Path(ONE + "form")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "rewriteOuting", summary = "Write an outing anew while it is a draft")
  @ApiResponse(
      responseCode = "200",
      description = "The outing, its version as ETag",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response write(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String version,
      OutingBody body) {
    outings.write(id, Inputs.revision(version), Inputs.given(body).kept(me()));
    return answer(Response.ok(), id);
  }

  @POST
  @Path(ONE + "submit")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "submitOuting", summary = "Hand it in to whoever decides, or report it")
  @ApiResponse(
      responseCode = "200",
      description = "The outing",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response submit(@PathParam("id") long id) {
    outings.submit(id);
    return answer(Response.ok(), id);
  }

  @POST
  @Path(ONE + "change")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "changeOuting", summary = "Draft a change or an extension")
  @ApiResponse(
      responseCode = "201",
      description = "The draft of the change",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response change(@PathParam("id") long id, OutingBody body) {
    OutingTerms terms = Inputs.given(body).kept(me());
    Inputs inputs = new Inputs();
    String why = inputs.requiredText("remark", body.remark(), 500);
    inputs.done();
    return answer(Response.status(Response.Status.CREATED), outings.change(id, terms, why));
  }

  @POST
  @Path(ONE + "back")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "comeBack", summary = "Report the return")
  @ApiResponse(
      responseCode = "200",
      description = "The outing",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response back(@PathParam("id") long id, BackBody body) {
    Instant at = body == null || body.at() == null ? clock.instant() : body.at();
    outings.back(id, at);
    return answer(Response.ok(), id);
  }

  @POST
  @Path(ONE + "cancel")
  @Requires(OutingPermissions.ASK)
  @Operation(operationId = "cancelOuting", summary = "Give an outing up before it begins")
  @ApiResponse(
      responseCode = "200",
      description = "The outing",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response cancel(@PathParam("id") long id, Reason body) {
    outings.cancel(id, Reason.required(body));
    return answer(Response.ok(), id);
  }

  @POST
  @Path(ONE + "forward")
  @Requires(OutingPermissions.KEEP)
  @Operation(operationId = "forwardOuting", summary = "Note to whom it was passed on")
  @ApiResponse(
      responseCode = "200",
      description = "The outing",
      content = @Content(schema = @Schema(implementation = OutingView.class)))
  public Response forward(@PathParam("id") long id, Reason body) {
    outings.forward(id, Reason.required(body));
    return answer(Response.ok(), id);
  }

  private long me() {
    return callers.current().personId();
  }

  private Response answer(Response.ResponseBuilder answer, long id) {
    Outing outing = outings.read(id);
    return answer.entity(view(outing)).tag(new EntityTag(Integer.toString(outing.rev()))).build();
  }

  private OutingView view(Outing outing) {
    LocalDate day = outing.terms().firstDay().orElseGet(() -> WorkCalendar.today(clock));
    long acting = outing.terms().actingId();
    return new OutingView(
        Long.toString(outing.id()),
        outing.rev(),
        outing.name(),
        outing.state().code(),
        outing.overdue(clock.instant()),
        people.name(outing.personId()),
        people.title(outing.personId()),
        people.unitName(outing.unitId(), day),
        people.name(outing.applicantId()),
        acting == 0 ? "" : people.name(acting),
        outing.postClass().code(),
        outing.decider().code(),
        outing.workdays(),
        outing.submittedAt().orElse(null),
        outing.approvedAt().orElse(null),
        outing.returnedAt().orElse(null),
        outing.forwardedTo(),
        outing.formerId().map(former -> Long.toString(former)).orElse(null),
        outing.remark(),
        OutingBody.of(outing.terms(), outing.remark()),
        outings.verbs(outing.personId(), outing.applicantId(), outing.state()));
  }
}
