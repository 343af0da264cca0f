package org.xianwu.platform.workflow.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.calendar.CalendarChange;
import org.xianwu.platform.api.calendar.Deadline;
import org.xianwu.platform.api.calendar.Term;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.LedgerResource;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.workflow.app.CalendarBook;
import org.xianwu.platform.workflow.app.CalendarFiles;
import org.xianwu.platform.workflow.app.CalendarPermissions;
import org.xianwu.platform.workflow.app.CalendarProblem;
import org.xianwu.platform.workflow.calendar.Arrangement;
import org.xianwu.platform.workflow.calendar.ArrangementReading;

/** Days, years, deadlines, and the import of arrangements. */
@Path("")
@Tag(name = "calendar")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Requires.SIGNED_IN)
public final class CalendarResource {

  /** Two years and the days around them. */
  private static final long LONGEST_SPAN = 800;

  private final CalendarBook book;
  private final WorkCalendar calendar;
  private final Clock clock;
  private final FileLines lines;

  CalendarResource(CalendarBook book, WorkCalendar calendar, Clock clock, FileLines lines) {
    this.book = book;
    this.calendar = calendar;
    this.clock = clock;
    this.lines = lines;
  }

  @GET
  @Path("days")
  @Operation(summary = "Days from the first to the last, both included")
  @ApiResponse(responseCode = "200", description = "The days", useReturnTypeSchema = true)
  public List<CalendarAnswers.Day> days(
      @Parameter(required = true, description = "First day") @QueryParam("from") String from,
      @Parameter(required = true, description = "Last day") @QueryParam("to") String to) {
    LocalDate first = date("from", from);
    LocalDate last = date("to", to);
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > LONGEST_SPAN) {
      throw Problem.of(CalendarProblem.BAD_SPAN).with("max", LONGEST_SPAN);
    }
    return calendar.days(first, last).stream().map(CalendarAnswers.Day::of).toList();
  }

  @GET
  @Path("years")
  @Operation(summary = "Imported years, the present one and the next")
  @ApiResponse(responseCode = "200", description = "The years", useReturnTypeSchema = true)
  public List<CalendarAnswers.Year> years() {
    TreeSet<Integer> years = new TreeSet<>(book.basis().years());
    int present = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).getYear();
    years.add(present);
    years.add(present + 1);
    return years.stream().map(this::year).toList();
  }

  @GET
  @Path("due")
  @Operation(summary = "When a term ends, explained line by line")
  @ApiResponse(responseCode = "200", description = "The deadline", useReturnTypeSchema = true)
  public CalendarAnswers.Due due(
      @Parameter(required = true, description = "Instant, or a date for its first moment")
          @QueryParam("start")
          String start,
      @Parameter(required = true) @QueryParam("amount") int amount,
      @Parameter(
              schema =
                  @Schema(
                      allowableValues = {
                        "minute",
                        "hour",
                        "half-day",
                        "natural-day",
                        "workday",
                        "month"
                      }))
          @QueryParam("unit")
          @DefaultValue("workday")
          String unit,
      @Parameter(schema = @Schema(allowableValues = {"none", "next-workday", "previous-workday"}))
          @QueryParam("shift")
          @DefaultValue("none")
          String shift) {
    if (amount < 1 || amount > 9999) {
      throw Problem.of(CommonProblem.INVALID)
          .field("amount", Problem.of(CommonProblem.OUT_OF_RANGE).with("min", 1).with("max", 9999));
    }
    Term term =
        new Term(
            amount,
            choice("unit", Term.Unit.class, unit),
            choice("shift", Term.Shift.class, shift));
    Deadline deadline = calendar.due(instant(start), term);
    boolean moved = !deadline.due().equals(deadline.legalDue());
    return new CalendarAnswers.Due(
        deadline.due(),
        deadline.legalDue(),
        moved ? deadline.due() : null,
        deadline.provisional(),
        calendar.light(deadline.due(), clock.instant()).name().toLowerCase(Locale.ROOT),
        deadline.reasons().stream().map(CalendarAnswers.Reason::of).toList());
  }

  @POST
  @Path("import")
  @Consumes(LedgerResource.XLSX)
  @Requires(CalendarPermissions.IMPORT)
  @Operation(summary = "Import a year's arrangement from a spreadsheet")
  @ApiResponse(responseCode = "200", description = "What it changes", useReturnTypeSchema = true)
  public CalendarAnswers.Import importSheet(
      @QueryParam("dryRun") @DefaultValue("true") boolean dryRun,
      @Parameter(content = @Content(schema = @Schema(type = "string", format = "binary")))
          InputStream file) {
    return take(CalendarFiles.xlsx(file), dryRun);
  }

  @POST
  @Path("import")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(CalendarPermissions.IMPORT)
  @Operation(summary = "Import a year's arrangement from JSON")
  @ApiResponse(responseCode = "200", description = "What it changes", useReturnTypeSchema = true)
  public CalendarAnswers.Import importJson(
      @QueryParam("dryRun") @DefaultValue("true") boolean dryRun, InputStream file) {
    return take(CalendarFiles.json(file), dryRun);
  }

  private CalendarAnswers.Import take(ArrangementReading.Result read, boolean dryRun) {
    if (read.arrangement().isEmpty()) {
      if (!dryRun) {
        throw Problem.of(CalendarProblem.BAD_ROWS).with("count", read.errors().size());
      }
      return new CalendarAnswers.Import(
          0, "", 0, 0, 0, false, lines.of(read.errors()), List.of(), List.of());
    }
    Arrangement arrangement = read.arrangement().get();
    int workdays = book.workdaysWith(arrangement);
    List<CalendarChange.Day> changes = dryRun ? book.preview(arrangement) : book.take(arrangement);
    return new CalendarAnswers.Import(
        arrangement.year(),
        arrangement.noticeNo(),
        arrangement.dates().size(),
        arrangement.statutoryDays(),
        workdays,
        !dryRun,
        List.of(),
        lines.of(arrangement.remarks()),
        changes.stream()
            .filter(CalendarAnswers.Change::visible)
            .map(CalendarAnswers.Change::of)
            .toList());
  }

  private CalendarAnswers.Year year(int year) {
    List<Integer> months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> YearMonth.of(year, month))
            .map(month -> calendar.workdays(month.atDay(1), month.atEndOfMonth()))
            .toList();
    String notice =
        book.basis().arrangement(year).stream().map(day -> day.noticeNo()).findFirst().orElse("");
    int sum = months.stream().mapToInt(Integer::intValue).sum();
    return new CalendarAnswers.Year(year, calendar.known(year), notice, sum, months);
  }

  private static LocalDate date(String field, String text) {
    try {
      return LocalDate.parse(text == null ? "" : text);
    } catch (DateTimeException unreadable) {
      throw Problem.of(CommonProblem.INVALID).field(field, CommonProblem.BAD_FORMAT);
    }
  }

  private static Instant instant(String text) {
    if (text != null && text.length() == 10) {
      return date("start", text).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }
    try {
      return Instant.parse(text == null ? "" : text);
    } catch (DateTimeException unreadable) {
      throw Problem.of(CommonProblem.INVALID).field("start", CommonProblem.BAD_FORMAT);
    }
  }

  private static <E extends Enum<E>> E choice(String field, Class<E> type, String text) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text.replace('-', '_').toUpperCase(Locale.ROOT))) {
        return value;
      }
    }
    throw Problem.of(CommonProblem.INVALID).field(field, CommonProblem.UNKNOWN_CHOICE);
  }
}
