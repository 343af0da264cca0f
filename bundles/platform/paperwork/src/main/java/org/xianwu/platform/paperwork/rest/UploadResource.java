package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.FullDisk;
import org.xianwu.platform.paperwork.app.Uploads;
import org.xianwu.platform.paperwork.config.FileSettings;

/** Files on their way in, part by part. */
@Path("uploads")
@Tag(name = "uploads")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class UploadResource {

  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{16,64}");

  private final Uploads uploads;
  private final FileSettings settings;
  private final Directory directory;

  UploadResource(Uploads uploads, FileSettings settings, Directory directory) {
    this.uploads = Objects.requireNonNull(uploads);
    this.settings = Objects.requireNonNull(settings);
    this.directory = Objects.requireNonNull(directory);
  }

  @GET
  @Path("limits")
  @Operation(operationId = "fileLimits", summary = "Which files are taken")
  @ApiResponse(responseCode = "200", description = "The limits", useReturnTypeSchema = true)
  public Limits limits() {
    return new Limits(settings.largest(), settings.endings());
  }

  @POST
  @Consumes("*/*")
  @Operation(operationId = "uploadPart", summary = "Send a part of a file, or all of it")
  @ApiResponse(
      responseCode = "201",
      description = "The file, once all of it has arrived",
      content = @Content(schema = @Schema(implementation = FileView.class)))
  @ApiResponse(responseCode = "204", description = "More is to come")
  public Response upload(
      @Parameter(required = true, description = "Random name of the upload, 16 to 64 characters")
          @HeaderParam("Upload-Key")
          String key,
      @Parameter(required = true, description = "File name, percent-encoded UTF-8")
          @HeaderParam("Upload-Name")
          String name,
      @Parameter(required = true, description = "bytes 0-2097151/5242880")
          @HeaderParam("Content-Range")
          String range,
      InputStream body) {
    Uploads.Part part = part(requireKey(key), decoded(name), range);
    Optional<Attachment> file;
    try {
      file = uploads.receive(part, body);
    } catch (IOException broken) {
      throw lineOrDisk(broken);
    }
    return file.map(
            one -> Response.status(Response.Status.CREATED).entity(FileView.of(one, directory)))
        .orElseGet(Response::noContent)
        .build();
  }

  @GET
  @Path("{key}")
  @Operation(operationId = "uploadProgress", summary = "How much of an upload has arrived")
  @ApiResponse(responseCode = "200", description = "The bytes", useReturnTypeSchema = true)
  public Received received(@PathParam("key") String key) throws IOException {
    return new Received(uploads.received(requireKey(key)));
  }

  @DELETE
  @Path("{key}")
  @Operation(operationId = "cancelUpload", summary = "Forget an upload that no record has")
  @ApiResponse(responseCode = "204", description = "Forgotten")
  public void cancel(@PathParam("key") String key) throws IOException {
    uploads.cancel(requireKey(key));
  }

  private static String requireKey(String key) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw malformed();
    }
    return key;
  }

  private static String decoded(String name) {
    try {
      // in this header a plus is a plus
      return URLDecoder.decode(
          name == null ? "" : name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException odd) {
      throw malformed();
    }
  }

  private static Uploads.Part part(String key, String name, String range) {
    Matcher parts = RANGE.matcher(range == null ? "" : range);
    if (!parts.matches()) {
      throw malformed();
    }
    long from = Long.parseLong(parts.group(1));
    long total = Long.parseLong(parts.group(3));
    long to = Math.min(total, Long.parseLong(parts.group(2)) + 1);
    if (from > to) {
      throw malformed();
    }
    return new Uploads.Part(key, name, from, to, total);
  }

  private static Problem malformed() {
    return Problem.of(CommonProblem.MALFORMED);
  }

  private static RuntimeException lineOrDisk(IOException failed) {
    return FullDisk.behind(failed)
        ? Problem.of(CommonProblem.STORAGE_FULL)
        : new UncheckedIOException(failed);
  }

  /**
   * Which files are taken.
   *
   * @param largest bytes
   * @param types endings of their names
   */
  @Schema(name = "FileLimits", description = "Which files are taken")
  public record Limits(long largest, List<String> types) {}

  /** How many bytes of an upload have arrived. */
  @Schema(name = "ReceivedBytes", description = "How many bytes of an upload have arrived")
  public record Received(long received) {}
}
