package org.xianwu.platform.shell.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.shell.app.Search;
import org.xianwu.platform.shell.app.TodoList;
import org.xianwu.platform.shell.console.Consoles;
import org.xianwu.platform.shell.console.Registry;

/** Menu, to-dos and search of the caller. */
@Path("/")
@Tag(name = "workbench")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class WorkbenchResource {

  private final CallerContext callers;
  private final Consoles consoles;
  private final TodoList todos;
  private final Search search;

  WorkbenchResource(CallerContext callers, Consoles consoles, TodoList todos, Search search) {
    this.callers = callers;
    this.consoles = consoles;
    this.todos = todos;
    this.search = search;
  }

  @GET
  @Path("registry")
  @Operation(summary = "The functions and pages that the caller may open")
  @ApiResponse(responseCode = "200", description = "The registry", useReturnTypeSchema = true)
  public Registry registry() {
    return Registry.of(consoles, callers.current());
  }

  @GET
  @Path("todos")
  @Operation(summary = "What waits for the caller, the most urgent first")
  @ApiResponse(responseCode = "200", description = "The to-dos", useReturnTypeSchema = true)
  public List<Answers.TodoItem> todos() {
    return todos.of(callers.current()).stream().map(Answers.TodoItem::of).toList();
  }

  @GET
  @Path("search")
  @Operation(summary = "Functions, people and records that contain a text")
  @ApiResponse(responseCode = "200", description = "What was found", useReturnTypeSchema = true)
  public Answers.SearchResult search(@QueryParam("q") String text) {
    return Answers.SearchResult.of(search.find(callers.current(), text));
  }
}
