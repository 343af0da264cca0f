package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.incident.Drafts;
import org.xianwu.duty.app.incident.IncidentDesk;
import org.xianwu.duty.app.incident.Incidents;
import org.xianwu.duty.app.incident.Reporting;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.duty.ledger.IncidentLedger;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.Reason;

/** Incidents: the ledger, the desk, and what is done with an incident. */
@Path("incidents")
@Tag(name = "incidents")
@Requires(Requires.SIGNED_IN)
public final class IncidentResource extends LedgerResource {

  private static final int LONGEST_TEXT = 2000;
  private static final int LONGEST_NAME = 100;

  private final Incidents incidents;
  private final Reporting reporting;
  private final IncidentDesk desk;
  private final Drafts drafts;
  private final IncidentViews views;

  public IncidentResource(
      Ledgers ledgers,
      IncidentLedger ledger,
      Incidents incidents,
      Reporting reporting,
      IncidentDesk desk,
      Drafts drafts,
      IncidentViews views) {
    super(ledgers, ledger);
    this.incidents = Objects.requireNonNull(incidents);
    this.reporting = Objects.requireNonNull(reporting);
    this.desk = Objects.requireNonNull(desk);
    this.drafts = Objects.requireNonNull(drafts);
    this.views = Objects.requireNonNull(views);
  }

  @GET
  @Path("desk")
  @Requires(DutyPermissions.INCIDENT_VIEW)
  @Operation(operationId = "incidentDesk", summary = "What is not over, the most urgent first")
  @ApiResponse(responseCode = "200", description = "The desk", useReturnTypeSchema = true)
  public DeskView desk() {
    return views.desk(desk.open());
  }

  @GET
  @Path("figures")
  @Requires(DutyPermissions.INCIDENT_VIEW)
  @Operation(operationId = "incidentFigures", summary = "The incidents of a period in figures")
  @ApiResponse(responseCode = "200", description = "The figures", useReturnTypeSchema = true)
  public FiguresView figures(
      @Parameter(description = "yyyy-MM-dd") @QueryParam("from") String from,
      @Parameter(description = "yyyy-MM-dd") @QueryParam("to") String to) {
    Inputs inputs = new Inputs();
    LocalDate first = day(inputs, "from", from);
    LocalDate last = day(inputs, "to", to);
    inputs.done();
    return FiguresView.of(desk.figures(first, last));
  }

  private static LocalDate day(Inputs inputs, String field, String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeParseException noDay) {
      inputs.fault(field, Problem.of(CommonProblem.BAD_FORMAT).with("value", text));
      return LocalDate.EPOCH;
    }
  }

  @GET
  @Path("{id: [0-9]+}/course")
  @Requires(DutyPermissions.INCIDENT_VIEW)
  @Operation(operationId = "incidentCourse", summary = "An incident with its clocks and its course")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView course(@PathParam("id") long id) {
    return views.incident(desk.course(id));
  }

  @GET
  @Path("{id: [0-9]+}/signers")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "incidentSigners", summary = "Who may sign a report now")
  @ApiResponse(
      responseCode = "200",
      description = "Those on duty first",
      useReturnTypeSchema = true)
  public List<SignerView> signers(@PathParam("id") long id) {
    return reporting.signers(id).stream()
        .map(one -> views.signer(one.personId(), one.onDuty()))
        .toList();
  }

  @GET
  @Path("{id: [0-9]+}/draft")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "draftReport", summary = "A text proposed for the next report")
  @ApiResponse(responseCode = "200", description = "The text", useReturnTypeSchema = true)
  public DraftView draft(
      @PathParam("id") long id,
      @Parameter(description = "first, follow-up, final or verification") @QueryParam("kind")
          String kind) {
    Inputs inputs = new Inputs();
    ReportKind asked = inputs.choice("kind", kind, ReportKind.class, ReportKind.FIRST);
    inputs.done();
    return new DraftView(drafts.draft(id, asked));
  }

  @POST
  @Path("{id: [0-9]+}/verify")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "verifyIncident", summary = "The news was checked")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView verify(@PathParam("id") long id, CourseBody body) {
    incidents.verify(id, text(body));
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/reports")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "reportIncident", summary = "Tell the higher level")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView report(@PathParam("id") long id, ReportBody body) {
    Inputs inputs = new Inputs();
    ReportBody given = Inputs.given(body);
    NewReport report = given.report(inputs, views.now(), views.callerId());
    Optional<Facts> news = given.news(inputs, incidents.read(id).facts());
    String reason = given.why(inputs);
    inputs.done();
    reporting.report(id, report, news, reason);
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/reports/{report: [0-9]+}/send")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(
      operationId = "completeReport",
      summary = "Write what was phoned, or phone what was written")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView send(
      @PathParam("id") long id, @PathParam("report") long report, SendBody body) {
    Inputs inputs = new Inputs();
    Telling telling = Inputs.given(body).telling(inputs, views.now(), views.callerId());
    inputs.done();
    reporting.send(id, report, telling);
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/correct-known")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "correctKnown", summary = "The duty room knew at another time")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView correctKnown(@PathParam("id") long id, CourseBody body) {
    Inputs inputs = new Inputs();
    CourseBody given = Inputs.given(body);
    Optional<Instant> at = inputs.moment("at", inputs.required("at", given.at()));
    String text = inputs.requiredText("text", given.text(), LONGEST_TEXT);
    inputs.done();
    incidents.correctKnown(id, at.orElseThrow(), text);
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/ask")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "askVerification", summary = "The higher level asks for a verification")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView ask(@PathParam("id") long id, CourseBody body) {
    Inputs inputs = new Inputs();
    CourseBody given = Inputs.given(body);
    String asker = inputs.requiredText("asker", given.asker(), LONGEST_NAME);
    String text = inputs.requiredText("text", given.text(), LONGEST_TEXT);
    Optional<Instant> due = inputs.moment("due", given.due());
    inputs.done();
    incidents.ask(id, asker, text, due);
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/conclude")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "concludeIncident", summary = "The handling ended")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView conclude(@PathParam("id") long id, CourseBody body) {
    Inputs inputs = new Inputs();
    CourseBody given = Inputs.given(body);
    Instant at = inputs.moment("at", given.at()).orElse(views.now());
    inputs.done();
    incidents.conclude(id, at, text(given));
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/note")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "noteIncident", summary = "Write down what is being done")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView note(@PathParam("id") long id, CourseBody body) {
    Inputs inputs = new Inputs();
    String text = inputs.requiredText("text", Inputs.given(body).text(), LONGEST_TEXT);
    inputs.done();
    incidents.note(id, text);
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/dismiss")
  @Requires(DutyPermissions.INCIDENT_LEAD)
  @Operation(operationId = "dismissIncident", summary = "It was nothing")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView dismiss(@PathParam("id") long id, Reason body) {
    incidents.dismiss(id, Reason.required(body));
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/archive")
  @Requires(DutyPermissions.INCIDENT_REPORT)
  @Operation(operationId = "archiveIncident", summary = "Nothing is to be done any more")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView archive(@PathParam("id") long id) {
    incidents.archive(id);
    return course(id);
  }

  @POST
  @Path("{id: [0-9]+}/preserve")
  @Requires(DutyPermissions.INCIDENT_LEAD)
  @Operation(
      operationId = "preserveIncident",
      summary = "Keep its personal data as evidence, or not")
  @ApiResponse(responseCode = "200", description = "The incident", useReturnTypeSchema = true)
  public IncidentView preserve(@PathParam("id") long id, CourseBody body) {
    Inputs inputs = new Inputs();
    CourseBody given = Inputs.given(body);
    String text = inputs.requiredText("text", given.text(), LONGEST_TEXT);
    Boolean kept = inputs.required("kept", given.kept());
    inputs.done();
    incidents.preserve(id, kept, text);
    return course(id);
  }

  private static String text(CourseBody body) {
    Inputs inputs = new Inputs();
    String text = inputs.text("text", body == null ? "" : body.text(), LONGEST_TEXT);
    inputs.done();
    return text;
  }

  /** A proposed text. */
  @Schema(name = "ReportDraft", description = "A text proposed for a report")
  public record DraftView(String content) {}
}
