package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HEAD;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.paperwork.app.FileCabinet;
import org.xianwu.platform.paperwork.inspection.FileType;

/** The files of records; the function that owns a record decides who may see and change them. */
@Path("files")
@Tag(name = "files")
@Requires(Requires.SIGNED_IN)
public final class FileResource {

  private final FileCabinet cabinet;
  private final Directory directory;

  FileResource(FileCabinet cabinet, Directory directory) {
    this.cabinet = Objects.requireNonNull(cabinet);
    this.directory = Objects.requireNonNull(directory);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listFiles", summary = "The files of a record")
  @ApiResponse(responseCode = "200", description = "As attached", useReturnTypeSchema = true)
  public RecordFiles list(
      @Parameter(required = true) @QueryParam("ledger") String ledger,
      @Parameter(required = true) @QueryParam("record") String record) {
    long id = record(record);
    List<FileView> files =
        cabinet.readable(ledger, id).stream().map(file -> FileView.of(file, directory)).toList();
    return new RecordFiles(cabinet.changeable(ledger, id), files);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "attachFiles", summary = "Attach uploaded files to a record")
  @ApiResponse(responseCode = "200", description = "All files", useReturnTypeSchema = true)
  public RecordFiles attach(NewFiles body) {
    NewFiles given = Inputs.given(body);
    Inputs inputs = new Inputs();
    String ledger = inputs.requiredText("ledger", given.ledger(), 60);
    String slot = inputs.requiredText("slot", given.slot(), 40);
    List<Long> files = inputs.references("files", given.files());
    inputs.done();
    cabinet.add(ledger, record(given.record()), slot, files);
    return list(ledger, given.record());
  }

  @DELETE
  @Path("{id: [0-9]+}")
  @Operation(operationId = "detachFile", summary = "Take a file away; the history keeps it")
  @ApiResponse(responseCode = "204", description = "Taken away")
  public void detach(@PathParam("id") long id) {
    cabinet.take(id);
  }

  @GET
  @Path("{id: [0-9]+}")
  @Produces("*/*")
  @Operation(operationId = "downloadFile", summary = "A file")
  @ApiResponse(responseCode = "200", description = "Its content")
  @ApiResponse(responseCode = "206", description = "The part of it that was asked for")
  public Response download(
      @PathParam("id") long id, @Parameter(hidden = true) @HeaderParam("Range") String range) {
    return content(cabinet.give(id, "download"), "attachment", range);
  }

  /** What a download would be, without its content being opened. */
  @HEAD
  @Path("{id: [0-9]+}")
  @Produces("*/*")
  @Operation(hidden = true)
  public Response head(@PathParam("id") long id) {
    Attachment file = cabinet.give(id, "download");
    return described(Response.ok().type(file.mediaType()), file, "attachment")
        .header(HttpHeaders.CONTENT_LENGTH, file.size())
        .build();
  }

  @GET
  @Path("{id: [0-9]+}/preview")
  @Produces("*/*")
  @Operation(operationId = "previewFile", summary = "A PDF or picture, to be shown by a browser")
  @ApiResponse(responseCode = "200", description = "Its content")
  @ApiResponse(responseCode = "206", description = "The part of it that was asked for")
  public Response preview(
      @PathParam("id") long id, @Parameter(hidden = true) @HeaderParam("Range") String range) {
    Attachment file = cabinet.give(id, "preview");
    if (FileType.of(file.mediaType()).filter(FileType::shown).isEmpty()) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return content(file, "inline", range);
  }

  private Response content(Attachment file, String shown, String range) {
    Optional<ByteRange> part = ByteRange.of(range, file.size());
    InputStream content = cabinet.open(file.id());
    StreamingOutput out =
        to -> {
          try (content) {
            if (part.isPresent()) {
              part.get().copy(content, to);
            } else {
              content.transferTo(to);
            }
          }
        };
    Response.ResponseBuilder answer =
        part.map(
                bytes ->
                    Response.status(Response.Status.PARTIAL_CONTENT)
                        .header("Content-Range", bytes.header(file.size()))
                        .header(HttpHeaders.CONTENT_LENGTH, bytes.length()))
            .orElseGet(() -> Response.ok().header(HttpHeaders.CONTENT_LENGTH, file.size()));
    return described(answer.entity(out).type(file.mediaType()), file, shown).build();
  }

  private static Response.ResponseBuilder described(
      Response.ResponseBuilder answer, Attachment file, String shown) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return answer
        .header("Accept-Ranges", "bytes")
        .header(HttpHeaders.CONTENT_DISPOSITION, shown + "; filename*=UTF-8''" + name);
  }

  private static long record(String text) {
    return Inputs.id("record", text)
        .orElseThrow(
            () -> Problem.of(CommonProblem.INVALID).field("record", CommonProblem.REQUIRED));
  }

  /**
   * The files of a record.
   *
   * @param changeable whether the caller may attach and take away now
   */
  @Schema(name = "RecordFiles", description = "The files of a record")
  public record RecordFiles(boolean changeable, List<FileView> files) {}

  /** Uploaded files for a place of a record. */
  @Schema(name = "NewFiles", description = "Uploaded files for a place of a record")
  public record NewFiles(String ledger, String record, String slot, List<String> files) {}
}
