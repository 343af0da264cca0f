package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Authentication;
import org.xianwu.platform.api.access.Authentication.OpenSession;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.access.Entrance;
import org.xianwu.platform.identity.access.SignIn;
import org.xianwu.platform.identity.app.FirstSetUp;
import org.xianwu.platform.identity.rest.SessionRequests.SecondFactorRequest;
import org.xianwu.platform.identity.rest.SessionRequests.SetUpRequest;
import org.xianwu.platform.identity.rest.SessionRequests.SignInRequest;

/** Signing in and out, and the first set-up. */
@Path("")
@Tag(name = "session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Component(service = SessionResource.class)
public final class SessionResource {

  private final SignIn door;
  private final SessionAnswers answers;
  private final FirstSetUp setUp;
  private final Authentication authentication;
  private final CallerContext callers;

  /** Puts the parts together. */
  @Activate
  public SessionResource(
      @Reference SignIn door,
      @Reference SessionAnswers answers,
      @Reference FirstSetUp setUp,
      @Reference Authentication authentication,
      @Reference CallerContext callers) {
    this.door = door;
    this.answers = answers;
    this.setUp = setUp;
    this.authentication = authentication;
    this.callers = callers;
  }

  @GET
  @Requires(Requires.ANYONE)
  @SecurityRequirement(name = "nobody")
  @Operation(summary = "Who is signed in, or what the sign-in page needs")
  @ApiResponse(responseCode = "200", description = "The session", useReturnTypeSchema = true)
  public SessionAnswer read(
      @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) String token) {
    Caller caller = callers.current();
    return open(caller, token)
        .map(session -> answers.of(caller, session.csrfToken(), token))
        .orElseGet(() -> answers.nobody(caller));
  }

  @POST
  @Requires(Requires.ANYONE)
  @SecurityRequirement(name = "nobody")
  @Operation(summary = "Sign in")
  @ApiResponse(
      responseCode = "200",
      description =
          "The session; its cookie is set. With a second factor no session and no cookie, but a"
              + " ticket for it",
      content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
  public Response signIn(SignInRequest request, @Parameter(hidden = true) @Context UriInfo uri) {
    if (request == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    Caller stranger = callers.current();
    Entrance entrance =
        door.signIn(
            text(request.account(), 64),
            text(request.password(), 256),
            stranger.address(),
            stranger.language());
    return entrance instanceof Entrance.Half half
        ? Response.ok(answers.half(stranger, half)).build()
        : opened(((Entrance.Open) entrance).token(), stranger, uri);
  }

  @POST
  @Path("second-factor")
  @Requires(Requires.ANYONE)
  @SecurityRequirement(name = "nobody")
  @Operation(
      summary = "Sign in, the second step: the code of the authenticator, or a recovery code")
  @ApiResponse(
      responseCode = "200",
      description = "The session; its cookie is set",
      content = @Content(schema = @Schema(implementation = SessionAnswer.class)))
  public Response prove(
      SecondFactorRequest request, @Parameter(hidden = true) @Context UriInfo uri) {
    if (request == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    Caller stranger = callers.current();
    String token =
        door.prove(
            text(request.ticket(), 64),
            text(request.code(), 64),
            stranger.address(),
            stranger.language());
    return opened(token, stranger, uri);
  }

  @DELETE
  @Requires(Requires.SIGNED_IN)
  @Operation(summary = "Sign out")
  @ApiResponse(responseCode = "204", description = "The session ended")
  public Response signOut(
      @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) String token,
      @Parameter(hidden = true) @Context UriInfo uri) {
    door.signOut(text(token, 256), callers.current());
    return SessionCookie.gone(uri);
  }

  @POST
  @Path("setup")
  @Requires(Requires.ANYONE)
  @SecurityRequirement(name = "nobody")
  @Operation(summary = "First set-up: name the office and the three administrators")
  @ApiResponse(responseCode = "204", description = "The set-up is done")
  public void setUp(SetUpRequest request) {
    if (request == null) {
      throw Problem.of(CommonProblem.MALFORMED);
    }
    List<FirstSetUp.Named> administrators =
        Optional.ofNullable(request.administrators()).orElse(List.of()).stream()
            .map(one -> new FirstSetUp.Named(one.role(), one.name(), one.account(), one.password()))
            .toList();
    setUp.complete(request.code(), request.organisation(), administrators);
  }

  private Response opened(String token, Caller stranger, UriInfo uri) {
    OpenSession session =
        authentication
            .session(token, stranger.address(), stranger.language())
            .orElseThrow(() -> Problem.of(CommonProblem.SESSION_REQUIRED));
    return Response.ok(answers.of(session.caller(), session.csrfToken(), token))
        .header(HttpHeaders.SET_COOKIE, SessionCookie.of(token, uri))
        .build();
  }

  private Optional<OpenSession> open(Caller caller, String token) {
    return caller.signedIn()
        ? authentication.session(token, caller.address(), caller.language())
        : Optional.empty();
  }

  /** Longer inputs are nobody's account or password; they would only cost time. */
  private static String text(String input, int longest) {
    return input == null || input.length() > longest ? "" : input;
  }
}
