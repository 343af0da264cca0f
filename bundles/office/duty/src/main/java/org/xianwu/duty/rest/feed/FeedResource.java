package org.xianwu.duty.rest.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.feed.CalendarFeeds;
import org.xianwu.platform.api.access.Requires;

/** The feed of one's own calendar: given out once, read by its secret address, revoked. */
@Path("calendar")
@Tag(name = "calendar")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class FeedResource {

  private final CalendarFeeds feeds;

  public FeedResource(CalendarFeeds feeds) {
    this.feeds = Objects.requireNonNull(feeds);
  }

  @GET
  @Path("feed")
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "calendarFeed", summary = "Whether the caller has given a feed out")
  @ApiResponse(responseCode = "200", description = "Yes or no", useReturnTypeSchema = true)
  public FeedView feed() {
    return new FeedView(feeds.given(), null);
  }

  @POST
  @Path("feed")
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "giveCalendarFeed", summary = "Give a feed out; a former one is revoked")
  @ApiResponse(responseCode = "200", description = "Its path, once", useReturnTypeSchema = true)
  public FeedView give() {
    return new FeedView(true, "/api/duty/calendar/" + feeds.give() + ".ics");
  }

  @DELETE
  @Path("feed")
  @Requires(DutyPermissions.VIEW)
  @Operation(operationId = "revokeCalendarFeed", summary = "Revoke the feed")
  @ApiResponse(responseCode = "204", description = "Done")
  public Response revoke() {
    feeds.revoke();
    return Response.noContent().build();
  }

  @GET
  @Path("{secret: [A-Za-z0-9_-]{32}}.ics")
  @Produces("text/calendar")
  @Requires(Requires.ANYONE)
  @Operation(operationId = "readCalendarFeed", summary = "The calendar under its secret address")
  @ApiResponse(responseCode = "200", description = "iCalendar")
  public Response read(@PathParam("secret") String secret) {
    return Response.ok(feeds.read(secret), feeds.mediaType())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  /**
   * A feed.
   *
   * @param path where it is read, only told when it is made
   */
  @Schema(name = "CalendarFeed", description = "The feed of one's own calendar")
  public record FeedView(boolean given, String path) {}
}
