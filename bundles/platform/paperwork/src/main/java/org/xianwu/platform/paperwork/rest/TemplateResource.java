package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Forms;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.paperwork.app.FormDesk;
import org.xianwu.platform.paperwork.app.PaperworkPermissions;
import org.xianwu.platform.paperwork.app.TemplateRegister;
import org.xianwu.platform.paperwork.app.Templates;
import org.xianwu.platform.paperwork.rest.TemplateView.FindingView;
import org.xianwu.platform.paperwork.rest.TemplateView.FormState;
import org.xianwu.platform.paperwork.rest.TemplateView.PlaceView;
import org.xianwu.platform.paperwork.rest.TemplateView.VersionView;

/** The templates of all forms: those of the functions, and the county's own. */
@Path("templates")
@Tag(name = "templates")
@Requires(PaperworkPermissions.TEMPLATE_VIEW)
public final class TemplateResource {

  private static final String VERSION = "{version: [0-9]{1,9}}";
  private static final int LONGEST_NOTE = 200;

  private final TemplateRegister register;
  private final Templates templates;
  private final FormDesk desk;
  private final Directory directory;

  TemplateResource(
      TemplateRegister register, Templates templates, FormDesk desk, Directory directory) {
    this.register = Objects.requireNonNull(register);
    this.templates = Objects.requireNonNull(templates);
    this.desk = Objects.requireNonNull(desk);
    this.directory = Objects.requireNonNull(directory);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listTemplates",
      summary = "Every form with the template that prints it; also of functions that are away")
  @ApiResponse(responseCode = "200", description = "By code", useReturnTypeSchema = true)
  public List<FormState> list() {
    return register.all().stream().map(form -> FormState.of(form, directory)).toList();
  }

  @GET
  @Path("{form}/versions")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "templateVersions", summary = "The county's templates of a form")
  @ApiResponse(responseCode = "200", description = "Newest first", useReturnTypeSchema = true)
  public List<VersionView> versions(@PathParam("form") String form) {
    return templates.versions(form).stream().map(one -> VersionView.of(one, directory)).toList();
  }

  @GET
  @Path("{form}/places")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "templatePlaces", summary = "What a template of the form may fill")
  @ApiResponse(responseCode = "200", description = "By name", useReturnTypeSchema = true)
  public List<PlaceView> places(@PathParam("form") String form) {
    return register.places(form).stream().map(PlaceView::of).toList();
  }

  @GET
  @Path("{form}/" + VERSION + "/file")
  @Produces("*/*")
  @Operation(operationId = "downloadTemplate", summary = "A template; 0 is the function's own")
  @ApiResponse(responseCode = "200", description = "The .docx")
  public Response file(@PathParam("form") String form, @PathParam("version") int version)
      throws IOException {
    try (InputStream content = templates.open(form, version)) {
      return Sheets.answer(
          content.readAllBytes(), register.fileName(form, version), Forms.Format.DOCX);
    }
  }

  @GET
  @Path("{form}/" + VERSION + "/trial.{format: docx|pdf|ofd}")
  @Produces("*/*")
  @Operation(operationId = "tryTemplate", summary = "Invented data printed on a template")
  @ApiResponse(responseCode = "200", description = "The file")
  public Response trial(
      @PathParam("form") String form,
      @PathParam("version") int version,
      @PathParam("format") String format) {
    Forms.Format wanted = Forms.Format.valueOf(format.toUpperCase(Locale.ROOT));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.trial(form, version, wanted, out);
    return Sheets.answer(out.toByteArray(), register.title(form).zh() + "（试打样张）", wanted);
  }

  @POST
  @Path("{form}/check")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(PaperworkPermissions.TEMPLATE_MANAGE)
  @Operation(
      operationId = "checkTemplate",
      summary = "What keeps an uploaded file from being a template")
  @ApiResponse(responseCode = "200", description = "All of it", useReturnTypeSchema = true)
  public List<FindingView> check(@PathParam("form") String form, NewTemplate body) {
    return templates.check(form, fileOf(body)).stream().map(FindingView::of).toList();
  }

  @POST
  @Path("{form}/versions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(PaperworkPermissions.TEMPLATE_MANAGE)
  @Operation(operationId = "addTemplate", summary = "Keep an uploaded file as the next version")
  @ApiResponse(
      responseCode = "201",
      description = "The version, which prints nothing yet",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  public Response add(@PathParam("form") String form, NewTemplate body) {
    long file = fileOf(body);
    Inputs inputs = new Inputs();
    String note = inputs.text("note", body.note(), LONGEST_NOTE);
    inputs.done();
    return Response.status(Response.Status.CREATED)
        .entity(VersionView.of(templates.upload(form, file, note), directory))
        .build();
  }

  @POST
  @Path("{form}/" + VERSION + "/activate")
  @Requires(PaperworkPermissions.TEMPLATE_MANAGE)
  @Operation(
      operationId = "activateTemplate",
      summary = "Let a template print; 0 is the function's")
  @ApiResponse(responseCode = "204", description = "It prints from now on")
  public void activate(@PathParam("form") String form, @PathParam("version") int version) {
    templates.activate(form, version);
  }

  private static long fileOf(NewTemplate body) {
    NewTemplate given = Inputs.given(body);
    Inputs inputs = new Inputs();
    long file = inputs.reference("file", given.file());
    if (file == 0) {
      inputs.fault("file", Problem.of(CommonProblem.REQUIRED));
    }
    inputs.done();
    return file;
  }

  /**
   * An uploaded template.
   *
   * @param file id of the upload
   */
  @Schema(name = "NewTemplate", description = "An uploaded template")
  public record NewTemplate(String file, String note) {}
}
