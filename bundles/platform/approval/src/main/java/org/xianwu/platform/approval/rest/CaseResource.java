package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.approval.app.ApprovalDesk;
import org.xianwu.platform.approval.app.Inbox;
import org.xianwu.platform.approval.app.Reading;
import org.xianwu.platform.approval.app.Subjects;

/** Lists of approvals and one of them; each shows what its caller may see. */
@Path("")
@Tag(name = "cases")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class CaseResource {

  private static final int TEXT = 60;

  private final Inbox inbox;
  private final Reading reading;
  private final ApprovalDesk desk;
  private final Subjects subjects;
  private final Words words;

  CaseResource(Inbox inbox, Reading reading, ApprovalDesk desk, Subjects subjects, Words words) {
    this.inbox = Objects.requireNonNull(inbox);
    this.reading = Objects.requireNonNull(reading);
    this.desk = Objects.requireNonNull(desk);
    this.subjects = Objects.requireNonNull(subjects);
    this.words = Objects.requireNonNull(words);
  }

  @GET
  @Path("cases")
  @Operation(operationId = "listCases", summary = "The caller's approvals, newest first")
  @ApiResponse(responseCode = "200", description = "A page", useReturnTypeSchema = true)
  public Answers.Page list(
      @Parameter(schema = @Schema(allowableValues = {"open", "done", "mine", "read"}))
          @QueryParam("view")
          @DefaultValue("open")
          String view,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("after") @DefaultValue("") String after) {
    Inputs inputs = new Inputs();
    String wanted = inputs.text("q", text, TEXT);
    long position = inputs.reference("after", after);
    inputs.done();
    return words.page(inbox.page(new Inbox.Query(view(view), kind, wanted, position)));
  }

  private static Inbox.View view(String text) {
    for (Inbox.View view : Inbox.View.values()) {
      if (view.name().toLowerCase(Locale.ROOT).equals(text)) {
        return view;
      }
    }
    throw Problem.of(CommonProblem.INVALID).field("view", CommonProblem.UNKNOWN_CHOICE);
  }

  @GET
  @Path("of/{kind}/{caseId: [0-9]+}")
  @Operation(operationId = "readCaseOf", summary = "The approval of a case")
  @ApiResponse(responseCode = "200", description = "The approval", useReturnTypeSchema = true)
  public Answers.One of(@PathParam("kind") String kind, @PathParam("caseId") String caseId) {
    return words.one(reading.picture(kind, Inputs.id("caseId", caseId).orElseThrow()));
  }

  @GET
  @Path("of/{kind}/{caseId: [0-9]+}/preview")
  @Operation(operationId = "previewCase", summary = "Who would be asked if it were submitted now")
  @ApiResponse(responseCode = "200", description = "The stages", useReturnTypeSchema = true)
  public List<Answers.Previewed> preview(
      @PathParam("kind") String kind, @PathParam("caseId") String caseId) {
    return desk.preview(kind, Inputs.id("caseId", caseId).orElseThrow()).stream()
        .map(words::previewed)
        .toList();
  }

  @GET
  @Path("kinds")
  @Operation(operationId = "listKinds", summary = "Kinds of case that go through approval")
  @ApiResponse(responseCode = "200", description = "By code", useReturnTypeSchema = true)
  public List<Answers.Kind> kinds() {
    return subjects.all().stream()
        .map(subject -> new Answers.Kind(subject.kind(), subject.title()))
        .toList();
  }
}
