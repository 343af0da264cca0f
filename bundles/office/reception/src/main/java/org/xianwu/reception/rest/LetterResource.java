package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;
import org.xianwu.reception.app.Letters;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.ReceptionProblem;
import org.xianwu.reception.ledger.LetterLedger;

/** Letters: the register, the form with its people, and what is done with a letter. */
@Path("letters")
@Tag(name = "letters")
@Requires(Requires.SIGNED_IN)
public final class LetterResource extends LedgerResource {

  private final Letters letters;
  private final Views views;

  LetterResource(Ledgers ledgers, LetterLedger ledger, Letters letters, Views views) {
    super(ledgers, ledger);
    this.letters = Objects.requireNonNull(letters);
    this.views = Objects.requireNonNull(views);
  }

  @POST
  @Path("form")
  @Requires(ReceptionPermissions.LETTER_EDIT)
  @Operation(operationId = "enterLetter", summary = "Write a letter down")
  @ApiResponse(
      responseCode = "201",
      description = "The letter, its version as ETag",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  public Response enter(LetterBody body) {
    LetterBody given = Inputs.given(body);
    long id = letters.enter(given.text(), given.scans().orElse(List.of()));
    return form(Response.status(Response.Status.CREATED), id);
  }

  @GET
  @Path("{id: [0-9]+}/form")
  @Requires(ReceptionPermissions.VIEW)
  @Operation(operationId = "readLetter", summary = "A letter with everything on it")
  @ApiResponse(
      responseCode = "200",
      description = "The letter, its version as ETag",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  public Response form(@PathParam("id") long id) {
    return form(Response.ok(), id);
  }

  @PUT
  @Path("{id: [0-9]+}/form")
  @Requires(ReceptionPermissions.LETTER_EDIT)
  @Operation(operationId = "correctLetter", summary = "Correct a letter before it is verified")
  @ApiResponse(
      responseCode = "200",
      description = "The letter, its version as ETag",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  public Response correct(
      @PathParam("id") long id,
      @HeaderParam(HttpHeaders.IF_MATCH) String version,
      LetterBody body) {
    LetterBody given = Inputs.given(body);
    letters.correct(id, Inputs.revision(version), given.text(), given.scans());
    return form(Response.ok(), id);
  }

  @GET
  @Path("number")
  @Requires(ReceptionPermissions.LETTER_EDIT)
  @Operation(operationId = "checkNumber", summary = "Whether a document number is written properly")
  @ApiResponse(responseCode = "200", description = "The answer", useReturnTypeSchema = true)
  public NumberView number(@QueryParam("value") String value) {
    String given = value == null ? "" : value.trim();
    Optional<Problem> fault = LetterText.numberFault(given);
    return new NumberView(
        fault.isEmpty(),
        fault
            .filter(problem -> problem.code() == ReceptionProblem.NUMBER_OTHER_FORM)
            .map(problem -> problem.parameters().get("meant").toString())
            .orElse(""));
  }

  @POST
  @Path("{id: [0-9]+}/verify")
  @Requires(ReceptionPermissions.LETTER_VERIFY)
  @Operation(
      operationId = "verifyLetter",
      summary = "Confirm that a letter agrees with its original")
  @ApiResponse(
      responseCode = "200",
      description = "The letter",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  public Response verify(@PathParam("id") long id) {
    letters.verify(id);
    return form(Response.ok(), id);
  }

  @POST
  @Path("{id: [0-9]+}/refuse")
  @Requires(ReceptionPermissions.LETTER_VERIFY)
  @Operation(operationId = "refuseLetter", summary = "Send a letter back to who entered it")
  @ApiResponse(
      responseCode = "200",
      description = "The letter",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  public Response refuse(@PathParam("id") long id, Reason body) {
    letters.refuse(id, Reason.required(body));
    return form(Response.ok(), id);
  }

  @POST
  @Path("{id: [0-9]+}/supply")
  @Requires(ReceptionPermissions.LETTER_EDIT)
  @Operation(
      operationId = "supplyLetter",
      summary = "Link a phone record with the letter that followed it")
  @ApiResponse(
      responseCode = "200",
      description = "The phone record",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  public Response supply(@PathParam("id") long id, Supply body) {
    long letter =
        Inputs.id("letterId", Inputs.given(body).letterId())
            .orElseThrow(
                () -> Problem.of(CommonProblem.INVALID).field("letterId", CommonProblem.REQUIRED));
    letters.supply(id, letter);
    return form(Response.ok(), id);
  }

  private Response form(Response.ResponseBuilder answer, long id) {
    Letter letter = letters.read(id);
    return answer
        .entity(views.letter(letter))
        .tag(new EntityTag(Integer.toString(letter.rev())))
        .build();
  }

  /**
   * Whether a document number is written properly.
   *
   * @param meant the proper form, empty when it is proper or cannot be guessed
   */
  @Schema(name = "NumberCheck", description = "Whether a document number is written properly")
  public record NumberView(boolean proper, String meant) {}

  /** The letter that followed. */
  @Schema(name = "SupplyLetter", description = "The letter that followed")
  public record Supply(String letterId) {}
}
