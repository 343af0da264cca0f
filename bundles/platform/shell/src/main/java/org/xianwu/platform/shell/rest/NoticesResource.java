package org.xianwu.platform.shell.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.workflow.NoticeBoard;

/** The caller's notices. */
@Path("notices")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class NoticesResource {

  private static final int PAGE = 20;

  private final CallerContext callers;
  private final NoticeBoard board;

  NoticesResource(CallerContext callers, NoticeBoard board) {
    this.callers = callers;
    this.board = board;
  }

  @GET
  @Operation(summary = "Notices, newest first")
  @ApiResponse(responseCode = "200", description = "A page", useReturnTypeSchema = true)
  public Answers.NoticePage list(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("unread") @DefaultValue("false") boolean unread) {
    long person = callers.current().personId();
    if (person == 0) {
      return new Answers.NoticePage(List.of(), 0);
    }
    return new Answers.NoticePage(
        board.list(person, unread, after, PAGE).stream().map(Answers.NoticeItem::of).toList(),
        board.unread(person));
  }

  @POST
  @Path("{id: [0-9]+}/read")
  @Operation(summary = "Mark a notice as read")
  @ApiResponse(responseCode = "204", description = "Done")
  public void markRead(@PathParam("id") long id) {
    board.markRead(callers.current().personId(), id);
  }

  @POST
  @Path("read-all")
  @Operation(summary = "Mark all notices as read")
  @ApiResponse(responseCode = "204", description = "Done")
  public void markAllRead() {
    board.markAllRead(callers.current().personId());
  }
}
