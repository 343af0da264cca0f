package org.xianwu.platform.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.UriInfo;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.HistoryItem;
import org.xianwu.platform.api.ledger.LedgerDescription;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerPage;
import org.xianwu.platform.api.ledger.LedgerTotal;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.audit.app.AuditPermissions;
import org.xianwu.platform.audit.app.Entries;
import org.xianwu.platform.audit.app.EntryFilter;
import org.xianwu.platform.audit.app.EntryPlace;
import org.xianwu.platform.audit.app.LedgerNames;

/** The audit trail, newest first, read-only. */
@Path("entries")
@Tag(name = "entries")
@Produces(MediaType.APPLICATION_JSON)
@Requires(AuditPermissions.VIEW)
public final class EntriesResource {

  private static final int LARGEST_PAGE = 200;

  private final Entries entries;
  private final LedgerNames names;
  private final EntryAnswers answers;

  EntriesResource(Entries entries, LedgerNames names, EntryAnswers answers) {
    this.entries = entries;
    this.names = names;
    this.answers = answers;
  }

  @GET
  @Path("definition")
  @Operation(summary = "Columns and filters of the trail")
  @ApiResponse(responseCode = "200", description = "The description", useReturnTypeSchema = true)
  public LedgerDescription definition() {
    return EntryColumns.describe(names);
  }

  @GET
  @Operation(summary = "A page of the trail", description = "Filters are parameters by column key.")
  @ApiResponse(responseCode = "200", description = "The page", useReturnTypeSchema = true)
  public LedgerPage list(
      @Parameter(description = "Rows, 1 to 200") @QueryParam("size") @DefaultValue("20") int size,
      @Parameter(description = "Cursor of the page before") @QueryParam("after") String after,
      @Parameter(description = "Cursor of the following page") @QueryParam("before") String before,
      @Parameter(hidden = true) @Context UriInfo uri) {
    EntryFilter filter = filter(uri.getQueryParameters());
    int rows = Math.max(1, Math.min(LARGEST_PAGE, size));
    Entries.Page page =
        present(after)
            ? entries.after(filter, place(after), rows)
            : present(before)
                ? entries.before(filter, place(before), rows)
                : entries.newest(filter, rows);
    List<LoggedChange> found = page.rows();
    String next = page.next() && !found.isEmpty() ? cursor(found.get(found.size() - 1)) : null;
    String previous = page.previous() && !found.isEmpty() ? cursor(found.get(0)) : null;
    return new LedgerPage(found.stream().map(answers::item).toList(), next, previous);
  }

  private static String cursor(LoggedChange row) {
    return EntryPlace.of(row).format();
  }

  private static EntryPlace place(String cursor) {
    return EntryPlace.parse(cursor).orElseThrow(() -> Problem.of(CommonProblem.MALFORMED));
  }

  @GET
  @Path("total")
  @Operation(summary = "How many rows the same list has, up to a cap")
  @ApiResponse(responseCode = "200", description = "The total", useReturnTypeSchema = true)
  public LedgerTotal total(@Parameter(hidden = true) @Context UriInfo uri) {
    long count = entries.count(filter(uri.getQueryParameters()));
    return new LedgerTotal(Math.min(count, Entries.CAP), count > Entries.CAP);
  }

  @GET
  @Path("{lane: [0-9]{1,18}}-{sequence: [0-9]{1,18}}")
  @Operation(summary = "One row")
  @ApiResponse(responseCode = "200", description = "The row", useReturnTypeSchema = true)
  public LedgerItem read(@PathParam("lane") long lane, @PathParam("sequence") long sequence) {
    return answers.item(find(lane, sequence));
  }

  @GET
  @Path("{lane: [0-9]{1,18}}-{sequence: [0-9]{1,18}}/history")
  @Operation(summary = "What the row says about values")
  @ApiResponse(responseCode = "200", description = "One step", useReturnTypeSchema = true)
  public List<HistoryItem> differences(
      @PathParam("lane") long lane, @PathParam("sequence") long sequence) {
    return List.of(answers.step(find(lane, sequence)));
  }

  private LoggedChange find(long lane, long sequence) {
    return entries.find(lane, sequence).orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private static boolean present(String text) {
    return text != null && !text.isBlank();
  }

  private static EntryFilter filter(MultivaluedMap<String, String> query) {
    return new EntryFilter(
        value(query, "at.from", Instant::parse),
        value(query, "at.to", Instant::parse),
        value(query, "person", Long::valueOf),
        value(query, "ledger", Function.identity()),
        value(query, "action", Function.identity()),
        value(query, "record", Long::valueOf),
        value(query, "address", Function.identity()),
        value(query, "refused", Boolean::valueOf).orElse(false));
  }

  private static <T> Optional<T> value(
      MultivaluedMap<String, String> query, String name, Function<String, T> reading) {
    String text = query.getFirst(name);
    if (!present(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(text.trim()));
    } catch (DateTimeException | NumberFormatException e) {
      throw Problem.of(CommonProblem.INVALID).field(name, CommonProblem.BAD_FORMAT);
    }
  }
}
