package org.xianwu.platform.identity.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.CookieParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
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
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.identity.access.SecondFactors;
import org.xianwu.platform.identity.app.Enrolment;
import org.xianwu.platform.identity.rest.OwnFactor.Code;
import org.xianwu.platform.identity.rest.OwnFactor.Offer;
import org.xianwu.platform.identity.rest.OwnFactor.OfferRequest;
import org.xianwu.platform.identity.rest.OwnFactor.RecoveryCodes;

/** {@code /api/identity/me/second-factor}: everybody binds, changes and removes their own. */
@Path("me/second-factor")
@Tag(name = "me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
@Component(service = OwnFactorResource.class)
public final class OwnFactorResource {

  private static final int LONGEST_CODE = 64;
  private static final int LONGEST_PASSWORD = 256;

  private final Enrolment enrolment;

  /** Acts through the use case. */
  @Activate
  public OwnFactorResource(@Reference Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  @GET
  @Operation(operationId = "mySecondFactor", summary = "The second factor of the caller")
  @ApiResponse(responseCode = "200", description = "How it stands", useReturnTypeSchema = true)
  public OwnFactor read() {
    Enrolment.Standing standing = enrolment.standing();
    return new OwnFactor(
        standing.bound(),
        standing.boundAt(),
        standing.recoveryCodesLeft(),
        standing.required(),
        standing.due());
  }

  @POST
  @Path("offer")
  @Operation(
      operationId = "offerSecondFactor",
      summary = "Something to scan; needs the password, or a code of the present second factor")
  @ApiResponse(
      responseCode = "200",
      description = "Shown this once; counts for a quarter of an hour",
      useReturnTypeSchema = true)
  public Offer offer(OfferRequest request) {
    OfferRequest asked = Inputs.given(request);
    SecondFactors.Offer offer =
        enrolment.begin(text(asked.password(), LONGEST_PASSWORD), text(asked.code(), LONGEST_CODE));
    return new Offer(
        offer.secret().replaceAll("(.{4})(?!$)", "$1 "), QrPicture.of(offer.address()));
  }

  @PUT
  @Operation(
      operationId = "bindSecondFactor",
      summary = "Bind the authenticator that scanned the offer; ends all sessions but a new one")
  @ApiResponse(
      responseCode = "200",
      description = "Recovery codes, shown this once; the cookie of a new session is set",
      content = @Content(schema = @Schema(implementation = RecoveryCodes.class)))
  public Response bind(Code request, @Parameter(hidden = true) @Context UriInfo uri) {
    Enrolment.Bound bound = enrolment.bind(text(Inputs.given(request).code(), LONGEST_CODE));
    return Response.ok(new RecoveryCodes(bound.recoveryCodes()))
        .header(HttpHeaders.SET_COOKIE, SessionCookie.of(bound.token(), uri))
        .build();
  }

  @POST
  @Path("remove")
  @Operation(
      operationId = "removeSecondFactor",
      summary = "Do without a second factor; ends the other sessions")
  @ApiResponse(responseCode = "204", description = "It is gone")
  public void remove(
      Code request, @Parameter(hidden = true) @CookieParam(SessionCookie.NAME) String token) {
    enrolment.remove(text(Inputs.given(request).code(), LONGEST_CODE), token == null ? "" : token);
  }

  @POST
  @Path("recovery-codes")
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "New recovery codes; the former ones are void")
  @ApiResponse(
      responseCode = "200",
      description = "The codes, shown this once",
      useReturnTypeSchema = true)
  public RecoveryCodes renewRecoveryCodes(Code request) {
    return new RecoveryCodes(
        enrolment.renewRecoveryCodes(text(Inputs.given(request).code(), LONGEST_CODE)));
  }

  /** Longer inputs are nobody's password or code; they would only cost time. */
  private static String text(String input, int longest) {
    return input == null || input.length() > longest ? "" : input;
  }
}
