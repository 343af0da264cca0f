package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.paperwork.Forms;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.app.FormCatalogue;
import org.xianwu.platform.paperwork.print.FontShelf;

/** The printed forms, and records printed on them; the function decides who may print what. */
@Path("forms")
@Tag(name = "forms")
@Requires(Requires.SIGNED_IN)
public final class FormResource {

  private final FormCatalogue catalogue;
  private final Forms forms;
  private final FontShelf fonts;

  FormResource(FormCatalogue catalogue, Forms forms, FontShelf fonts) {
    this.catalogue = Objects.requireNonNull(catalogue);
    this.forms = Objects.requireNonNull(forms);
    this.fonts = Objects.requireNonNull(fonts);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listForms", summary = "The printed forms of a ledger")
  @ApiResponse(responseCode = "200", description = "By code", useReturnTypeSchema = true)
  public List<FormView> list(
      @Parameter(description = "Ledger of the records, all when absent")
          @QueryParam("ledger")
          @DefaultValue("")
          String ledger) {
    return catalogue.all().stream()
        .map(FormCatalogue.Offered::form)
        .filter(form -> ledger.isEmpty() || form.ledger().equals(ledger))
        .map(form -> new FormView(form.code(), form.title(), form.ledger()))
        .toList();
  }

  @GET
  @Path("fonts")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replacedFonts",
      summary = "Official fonts that are missing here and replaced by free ones")
  @ApiResponse(responseCode = "200", description = "Their names", useReturnTypeSchema = true)
  public Set<String> replacedFonts() {
    return fonts.replaced();
  }

  @GET
  @Path("{code}/{record: [0-9]+}.{format: docx|pdf|ofd}")
  @Produces("*/*")
  @Operation(operationId = "printForm", summary = "A record on its form")
  @ApiResponse(responseCode = "200", description = "The file")
  public Response print(
      @PathParam("code") String code,
      @PathParam("record") long record,
      @PathParam("format") String format) {
    Forms.Format wanted = Forms.Format.valueOf(format.toUpperCase(Locale.ROOT));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    forms.print(code, record, wanted, out);
    String title = catalogue.find(code).map(one -> one.form().title().zh()).orElse(code);
    return Sheets.answer(out.toByteArray(), title, wanted);
  }

  /** A printed form. */
  @Schema(name = "PrintedForm", description = "A printed form")
  public record FormView(String code, Label title, String ledger) {}
}
