package org.xianwu.platform.shell.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.shell.app.Preferences;

/** What the caller chose: theme, font size, columns; an object that only the shell reads. */
@Path("preferences")
@Tag(name = "preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class PreferencesResource {

  private static final int LARGEST = 16 * 1024;
  private static final JsonMapper WRITER = JsonMapper.builder().build();

  private final CallerContext callers;
  private final Preferences preferences;

  PreferencesResource(CallerContext callers, Preferences preferences) {
    this.callers = callers;
    this.preferences = preferences;
  }

  @GET
  @Operation(summary = "The caller's choices, an empty object at first")
  @ApiResponse(
      responseCode = "200",
      description = "The choices",
      content = @Content(schema = @Schema(type = "object")))
  public byte[] read() {
    String choices = preferences.read(callers.current().accountId()).orElse("{}");
    return choices.getBytes(StandardCharsets.UTF_8);
  }

  @PUT
  @Operation(summary = "Keep the caller's choices")
  @ApiResponse(responseCode = "204", description = "Kept")
  public void write(Map<String, Object> choices) {
    if (choices == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    String text = json(choices);
    if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      throw Problem.of(ShellProblem.PREFERENCES_TOO_LARGE);
    }
    preferences.write(callers.current().accountId(), text);
  }

  private static String json(Map<String, Object> choices) {
    try {
      return WRITER.writeValueAsString(choices);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
