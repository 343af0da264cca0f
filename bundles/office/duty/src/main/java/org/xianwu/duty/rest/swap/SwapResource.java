package org.xianwu.duty.rest.swap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.swap.SwapPermissions;
import org.xianwu.duty.app.swap.Swaps;
import org.xianwu.duty.domain.Shift;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapPost;
import org.xianwu.duty.ledger.SwapLedger;
import org.xianwu.duty.rest.FormCheckView;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.api.web.Reason;

/** Swaps: the register, the form with live rules, and the answers of both sides. */
@Path("swaps")
@Tag(name = "swaps")
@Requires(Requires.SIGNED_IN)
public final class SwapResource extends LedgerResource {

  private final Swaps swaps;
  private final People people;
  private final CallerContext callers;
  private final ProblemTexts texts;

  public SwapResource(
      Ledgers ledgers,
      SwapLedger ledger,
      Swaps swaps,
      People people,
      CallerContext callers,
      ProblemTexts texts) {
    super(ledgers, ledger);
    this.swaps = Objects.requireNonNull(swaps);
    this.people = Objects.requireNonNull(people);
    this.callers = Objects.requireNonNull(callers);
    this.texts = Objects.requireNonNull(texts);
  }

  @GET
  @Path("shifts")
  @Requires(SwapPermissions.ASK)
  @Operation(operationId = "ownShifts", summary = "Shifts of the caller that may be swapped")
  @ApiResponse(responseCode = "200", description = "By time", useReturnTypeSchema = true)
  public List<OwnShiftView> shifts() {
    return swaps.shiftsAhead().stream().map(this::own).toList();
  }

  @GET
  @Path("mine")
  @Requires(SwapPermissions.ASK)
  @Operation(operationId = "ownSwaps", summary = "What the caller asked for and is asked")
  @ApiResponse(responseCode = "200", description = "Newest first", useReturnTypeSchema = true)
  public List<SwapView> mine() {
    return swaps.ofCaller().stream().map(this::view).toList();
  }

  @POST
  @Path("check")
  @Requires(SwapPermissions.ASK)
  @Operation(
      operationId = "checkSwap",
      summary = "What the rules say of a form that is being filled; nothing is kept")
  @ApiResponse(responseCode = "200", description = "The findings", useReturnTypeSchema = true)
  public FormCheckView check(SwapBody body) {
    Inputs inputs = new Inputs();
    var input = Inputs.given(body).input(inputs);
    return FormCheckView.of(inputs.faults(), swaps.check(input), texts);
  }

  @POST
  @Path("form")
  @Requires(SwapPermissions.ASK)
  @Operation(operationId = "askSwap", summary = "Ask somebody to serve in the caller's place")
  @ApiResponse(
      responseCode = "201",
      description = "The swap",
      content = @Content(schema = @Schema(implementation = SwapView.class)))
  public Response ask(SwapBody body) {
    long id = swaps.ask(Inputs.given(body).kept());
    return Response.status(Response.Status.CREATED).entity(view(swaps.read(id))).build();
  }

  @GET
  @Path("{id: [0-9]+}/form")
  @Requires(Requires.SIGNED_IN)
  @Operation(operationId = "readSwap", summary = "A swap as its parties see it")
  @ApiResponse(responseCode = "200", description = "The swap", useReturnTypeSchema = true)
  public SwapView form(@PathParam("id") long id) {
    return view(swaps.read(id));
  }

  @POST
  @Path("{id: [0-9]+}/consent")
  @Requires(SwapPermissions.ASK)
  @Operation(operationId = "consentSwap", summary = "Agree to serve; it goes to whoever decides")
  @ApiResponse(responseCode = "200", description = "The swap", useReturnTypeSchema = true)
  public SwapView consent(@PathParam("id") long id) {
    swaps.consent(id);
    return form(id);
  }

  @POST
  @Path("{id: [0-9]+}/decline")
  @Requires(SwapPermissions.ASK)
  @Operation(operationId = "declineSwap", summary = "Do not agree to serve")
  @ApiResponse(responseCode = "200", description = "The swap", useReturnTypeSchema = true)
  public SwapView decline(@PathParam("id") long id, Reason body) {
    swaps.decline(id, Reason.in(body));
    return form(id);
  }

  @POST
  @Path("{id: [0-9]+}/resubmit")
  @Requires(SwapPermissions.ASK)
  @Operation(operationId = "resubmitSwap", summary = "Hand a swap in again that was sent back")
  @ApiResponse(responseCode = "200", description = "The swap", useReturnTypeSchema = true)
  public SwapView resubmit(@PathParam("id") long id, Reason body) {
    swaps.resubmit(id, Reason.required(body));
    return form(id);
  }

  @POST
  @Path("{id: [0-9]+}/withdraw")
  @Requires(SwapPermissions.ASK)
  @Operation(operationId = "withdrawSwap", summary = "Give a swap up before it is approved")
  @ApiResponse(responseCode = "200", description = "The swap", useReturnTypeSchema = true)
  public SwapView withdraw(@PathParam("id") long id, Reason body) {
    swaps.withdraw(id, Reason.in(body));
    return form(id);
  }

  private OwnShiftView own(Shift shift) {
    long me = callers.current().personId();
    return new OwnShiftView(
        Long.toString(shift.id()),
        shift.day(),
        shift.type().code(),
        shift.span().from(),
        SwapPost.of(shift.assignment(), me).map(SwapPost::code).orElse(""),
        people.unitName(shift.unitId(), shift.day()));
  }

  private SwapView view(Swap swap) {
    return new SwapView(
        Long.toString(swap.id()),
        swap.rev(),
        swap.day(),
        swap.type().code(),
        swap.startsAt(),
        swap.post().code(),
        people.unitName(swap.unitId(), swap.day()),
        Long.toString(swap.fromId()),
        people.name(swap.fromId()),
        Long.toString(swap.toId()),
        people.name(swap.toId()),
        swap.reason(),
        swap.state().code(),
        swap.askedAt(),
        swap.answeredAt().orElse(null),
        swap.decidedAt().orElse(null),
        swap.decidedBy().map(people::name).orElse(""),
        swap.remark(),
        swap.rosterId().map(id -> Long.toString(id)).orElse(null),
        swaps.verbs(swap.fromId(), swap.toId(), swap.state()));
  }
}
