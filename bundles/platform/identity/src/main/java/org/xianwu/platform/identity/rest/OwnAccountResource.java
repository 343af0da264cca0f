package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.identity.access.Sessions;
import org.xianwu.platform.identity.access.SignIn;
import org.xianwu.platform.identity.rest.OwnAccount.NewPassword;
import org.xianwu.platform.identity.rest.OwnAccount.OwnSession;

/** {@code /api/identity/me}: what everybody may know and change about their own account. */
@Path("me")
@Tag(name = "me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
@Component(service = OwnAccountResource.class)
public final class OwnAccountResource {

  private static final int LONGEST_PASSWORD = 256;

  private final OwnAccountAnswers answers;
  private final Sessions sessions;
  private final SignIn door;
  private final CallerContext callers;

  /** Puts the parts together. */
  @Activate
  public OwnAccountResource(
      @Reference OwnAccountAnswers answers,
      @Reference Sessions sessions,
      @Reference SignIn door,
      @Reference CallerContext callers) {
    this.answers = answers;
    this.sessions = sessions;
    this.door = door;
    this.callers = callers;
  }

  @GET
  @Operation(operationId = "me", summary = "Who the caller is and what the caller may do")
  @ApiResponse(responseCode = "200", description = "The account", useReturnTypeSchema = true)
  public OwnAccount read() {
    return answers.of(callers.current());
  }

  @GET
  @Path("sessions")
  @Operation(operationId = "mySessions", summary = "Where the caller is signed in")
  @ApiResponse(responseCode = "200", description = "Used last first", useReturnTypeSchema = true)
  public List<OwnSession> sessions(
      @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) String token) {
    String current = token == null ? "" : Sessions.idOf(token);
    return sessions.of(callers.current().accountId()).stream()
        .map(
            own ->
                new OwnSession(
                    own.id(),
                    own.openedAt(),
                    own.usedAt(),
                    own.endsAt(),
                    own.address(),
                    own.id().equals(current)))
        .toList();
  }

  @DELETE
  @Path("sessions/{session: [0-9a-f]+}")
  @Operation(operationId = "signOutThere", summary = "End one session of the caller")
  @ApiResponse(responseCode = "204", description = "The session ended")
  public void signOutThere(@PathParam("session") String session) {
    door.signOutThere(callers.current(), session);
  }

  @DELETE
  @Path("sessions")
  @Operation(operationId = "signOutEverywhere", summary = "End all sessions of the caller")
  @ApiResponse(responseCode = "204", description = "The sessions ended, this one too")
  public Response signOutEverywhere(@Parameter(hidden = true) @Context UriInfo uri) {
    door.signOutEverywhere(callers.current());
    return SessionCookie.gone(uri);
  }

  @POST
  @Path("password")
  @Operation(
      operationId = "changePassword",
      summary = "Choose another password; ends the other sessions")
  @ApiResponse(responseCode = "204", description = "The password was changed")
  public void changePassword(
      NewPassword request,
      @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) String token) {
    NewPassword asked = Inputs.given(request);
    door.changePassword(
        callers.current(),
        token == null ? "" : token,
        password(asked.oldPassword()),
        password(asked.newPassword()));
  }

  /** Longer inputs are nobody's password; they would only cost time. */
  private static String password(String input) {
    return input == null || input.length() > LONGEST_PASSWORD ? "" : input;
  }
}
