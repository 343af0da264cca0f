package org.xianwu.platform.ledger;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.HistoryItem;
import org.xianwu.platform.api.ledger.ImportReport;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerDescription;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerPage;
import org.xianwu.platform.api.ledger.LedgerTotal;
import org.xianwu.platform.api.ledger.Ledgers;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.search.TextIndex;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.ledger.input.InputCheck;
import org.xianwu.platform.ledger.sheet.SheetExport;
import org.xianwu.platform.ledger.sheet.SheetImport;
import org.xianwu.platform.ledger.sheet.SheetTemplate;
import org.xianwu.platform.ledger.table.Containing;
import org.xianwu.platform.ledger.table.Cursor;
import org.xianwu.platform.ledger.table.LedgerTable;
import org.xianwu.platform.ledger.table.ListRequest;
import org.xianwu.platform.ledger.table.RecordRow;
import org.xianwu.platform.ledger.value.Display;
import org.xianwu.platform.ledger.value.LedgerProblem;

/** Gives every ledger its life from its definition. */
@Component
public final class GenericLedgers implements Ledgers {

  /** Newest matches of a search that a list shows; more than that is refined, not paged through. */
  private static final int MOST_HITS = 1000;

  private static final int SHORTEST_REASON = 4;

  private final CallerContext callers;
  private final Directory directory;
  private final ChangeLog log;
  private final LedgerTable table;
  private final InputCheck inputs;
  private final History history;
  private final Totals totals;
  private final Texts texts;
  private final ProblemTexts problems;
  private final Clock clock;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile TextIndex index;

  @Activate
  public GenericLedgers(
      @Reference(target = "(osgi.jndi.service.name=xianwu)") DataSource source,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference ChangeLog log,
      @Reference Texts texts,
      @Reference ProblemTexts problems,
      @Reference Clock clock) {
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
    this.log = Objects.requireNonNull(log);
    this.table = new LedgerTable(source, new Containing(directory));
    this.inputs = new InputCheck(directory);
    this.history = new History(log, texts, new Display(directory));
    this.totals = new Totals(log, clock);
    this.texts = texts;
    this.problems = Objects.requireNonNull(problems);
    this.clock = clock;
  }

  /** With a text index from the start, where no service registry brings one. */
  public GenericLedgers with(TextIndex searched) {
    index = searched;
    return this;
  }

  @Override
  public LedgerDescription describe(Ledger ledger) {
    LedgerDefinition definition = ledger.definition();
    return Description.of(definition, permitted(definition.permissions().view()));
  }

  @Override
  public LedgerPage list(Ledger ledger, Map<String, List<String>> query) {
    LedgerDefinition definition = ledger.definition();
    Caller caller = permitted(definition.permissions().view());
    ListRequest request = ListRequests.read(definition, caller, query);
    Reach reach = viewed(definition, caller);
    List<RecordRow> rows =
        new ArrayList<>(table.page(definition, reach, request, hits(definition, caller, request)));
    boolean more = rows.size() > request.size();
    if (more) {
      rows.remove(request.backwards() ? 0 : request.size());
    }
    Items items = new Items(ledger, caller, directory);
    boolean before = request.backwards() ? more : request.from().isPresent();
    boolean after = request.backwards() || more;
    return new LedgerPage(
        rows.stream().map(items::listed).toList(),
        after && !rows.isEmpty() ? cursor(definition, request, rows.get(rows.size() - 1)) : null,
        before && !rows.isEmpty() ? cursor(definition, request, rows.get(0)) : null);
  }

  @Override
  public LedgerTotal total(Ledger ledger, Map<String, List<String>> query) {
    LedgerDefinition definition = ledger.definition();
    Caller caller = permitted(definition.permissions().view());
    ListRequest request = ListRequests.read(definition, caller, query);
    Reach reach = viewed(definition, caller);
    Totals.Question question =
        new Totals.Question(definition.id(), reach, request.conditions(), request.text());
    return totals.of(
        question, () -> table.total(definition, reach, request, hits(definition, caller, request)));
  }

  @Override
  public LedgerItem read(Ledger ledger, long id) {
    LedgerDefinition definition = ledger.definition();
    Caller caller = permitted(definition.permissions().view());
    return new Items(ledger, caller, directory).whole(visible(definition, caller, id));
  }

  @Override
  public LedgerItem create(Ledger ledger, Map<String, Object> input) {
    LedgerDefinition definition = ledger.definition();
    String permission = definition.permissions().create();
    Caller caller = permitted(permission);
    long id = ledger.create(inputs.forCreate(definition, input, caller, permission));
    return shown(ledger, caller, id);
  }

  @Override
  public LedgerItem edit(Ledger ledger, long id, int rev, Map<String, Object> input) {
    LedgerDefinition definition = ledger.definition();
    Permissions permissions = definition.permissions();
    permitted(permissions.view());
    Caller caller = permitted(permissions.edit());
    RecordRow current = visible(definition, caller, id);
    if (!current.within(definition.visibility().reach(caller, permissions.edit()))
        || !ledger.editable(current.forFunction(), caller)) {
      throw Problem.of(CommonProblem.DENIED).with("permission", permissions.edit());
    }
    if (current.rev() != rev) {
      throw history.stale(definition, current, rev, caller);
    }
    Values values = inputs.forEdit(definition, input, current, caller);
    try {
      ledger.edit(id, rev, values);
    } catch (Problem refused) {
      if (!refused.code().code().equals(CommonProblem.STALE.code())) {
        throw refused;
      }
      throw history.stale(definition, visible(definition, caller, id), rev, caller);
    }
    return shown(ledger, caller, id);
  }

  @Override
  public List<HistoryItem> history(Ledger ledger, long id) {
    LedgerDefinition definition = ledger.definition();
    Caller caller = permitted(definition.permissions().view());
    visible(definition, caller, id);
    return history.of(definition, id, caller);
  }

  /**
   * {@inheritDoc} Besides those who see the column anyway, whoever works on the ledger may look at
   * a single value for a reason.
   */
  @Override
  public String reveal(Ledger ledger, long id, String key, String reason) {
    LedgerDefinition definition = ledger.definition();
    Permissions permissions = definition.permissions();
    Caller caller = permitted(permissions.view());
    Column column =
        definition
            .column(key == null ? "" : key)
            .filter(known -> !known.masked().isEmpty())
            .orElseThrow(() -> Problem.of(CommonProblem.UNKNOWN_FIELD).with("field", key));
    boolean works =
        Description.may(caller, permissions.edit())
            || Description.may(caller, permissions.create());
    if (!works) {
      permitted(column.masked());
    }
    String why = reason == null ? "" : reason.strip();
    if (why.codePointCount(0, why.length()) < SHORTEST_REASON) {
      throw Problem.of(CommonProblem.INVALID)
          .field("reason", Problem.of(LedgerProblem.REASON_TOO_SHORT).with("min", SHORTEST_REASON));
    }
    RecordRow row = visible(definition, caller, id);
    log.record(
        new Change(
            definition.id(), id, row.rev(), "reveal", why, Noted.of("column", column.key())));
    return new Display(directory)
        .text(
            column, row.values().get(column.key()), caller.language(), Items.day(definition, row));
  }

  @Override
  public void export(Ledger ledger, Map<String, List<String>> query, OutputStream out) {
    LedgerDefinition definition = ledger.definition();
    permitted(definition.permissions().view());
    Caller caller = permitted(definition.permissions().export());
    ListRequest request = ListRequests.read(definition, caller, query);
    Reach reach = viewed(definition, caller);
    String filters = Noted.query(query);
    SheetExport sheet = new SheetExport(definition, caller, directory);
    try {
      Optional<List<Long>> hits = hits(definition, caller, request);
      sheet.write(
          rows -> table.wholePage(definition, reach, rows, hits),
          request,
          filters,
          clock.instant(),
          out);
    } finally {
      // also when the reader hung up: what was written until then has left the house
      String noted = Noted.of("rows", sheet.rows(), "filters", filters);
      log.note(new Change(definition.id(), 0, 0, "export", "", noted));
    }
  }

  @Override
  public void template(Ledger ledger, OutputStream out) {
    LedgerDefinition definition = ledger.definition();
    Caller caller = permitted(definition.permissions().importing());
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
    new SheetTemplate(definition, caller.language(), texts, today).write(out);
  }

  @Override
  public ImportReport importSheet(Ledger ledger, InputStream sheet, boolean dryRun) {
    LedgerDefinition definition = ledger.definition();
    Caller caller = permitted(definition.permissions().importing());
    ImportReport report =
        new SheetImport(ledger, caller, table, inputs, directory, problems).read(sheet, dryRun);
    if (!dryRun && report.errors().isEmpty()) {
      log.note(
          new Change(
              definition.id(),
              0,
              0,
              "import",
              "",
              Noted.of(
                  "rows",
                  report.rows(),
                  "created",
                  report.created(),
                  "updated",
                  report.updated())));
    }
    return report;
  }

  private Caller permitted(String permission) {
    Caller caller = callers.current();
    if (permission.isEmpty()) {
      throw Problem.of(caller.signedIn() ? CommonProblem.DENIED : CommonProblem.SESSION_REQUIRED);
    }
    caller.require(permission);
    return caller;
  }

  private static Reach viewed(LedgerDefinition definition, Caller caller) {
    return definition.visibility().reach(caller, definition.permissions().view());
  }

  private RecordRow visible(LedgerDefinition definition, Caller caller, long id) {
    return table
        .one(definition, viewed(definition, caller), id)
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  /** What was just written, also when it lies where the writer may not look. */
  private LedgerItem shown(Ledger ledger, Caller caller, long id) {
    RecordRow row =
        table
            .one(ledger.definition(), Reach.EVERYTHING, id)
            .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
    return new Items(ledger, caller, directory).whole(row);
  }

  private Optional<List<Long>> hits(
      LedgerDefinition definition, Caller caller, ListRequest request) {
    TextIndex searched = index;
    return request.text().isEmpty() || searched == null
        ? Optional.empty()
        : searched.find(caller, definition, request.text(), MOST_HITS);
  }

  private static String cursor(LedgerDefinition definition, ListRequest request, RecordRow row) {
    return new Cursor(row.values().get(request.order().key()), row.id()).encode(request.order());
  }
}
