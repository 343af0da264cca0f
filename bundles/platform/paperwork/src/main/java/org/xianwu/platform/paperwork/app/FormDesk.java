package org.xianwu.platform.paperwork.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Forms;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.PaperworkProblem;
import org.xianwu.platform.paperwork.app.FormCatalogue.Offered;
import org.xianwu.platform.paperwork.layout.Fidelity;
import org.xianwu.platform.paperwork.print.FontShelf;
import org.xianwu.platform.paperwork.print.PrintFooter;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;

/**
 * Prints records: the function fills the form, the platform adds who printed it and when, and the
 * audit trail keeps that it was printed.
 */
@Component(service = {Forms.class, FormDesk.class})
public final class FormDesk implements Forms {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);

  /** A print takes some ten megabytes for a second: more at once would starve the office. */
  private static final int DESKS = 4;

  private final Semaphore desks = new Semaphore(DESKS);
  private final FormCatalogue catalogue;
  private final FontShelf fonts;
  private final CallerContext callers;
  private final Directory directory;
  private final ChangeLog log;
  private final Clock clock;

  @Activate
  public FormDesk(
      @Reference FormCatalogue catalogue,
      @Reference FontShelf fonts,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference ChangeLog log,
      @Reference Clock clock) {
    this.catalogue = Objects.requireNonNull(catalogue);
    this.fonts = Objects.requireNonNull(fonts);
    this.callers = Objects.requireNonNull(callers);
    this.directory = Objects.requireNonNull(directory);
    this.log = Objects.requireNonNull(log);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public void print(String form, long recordId, Format format, OutputStream out) {
    Offered offered = catalogue.require(form);
    Caller caller = callers.current();
    Map<String, Object> data = new HashMap<>(offered.source().fill(form, recordId, caller));
    data.put("printedBy", caller.name());
    data.put("printedAt", MINUTE.format(clock.instant()));
    data.putIfAbsent("organisation", directory.organisation());
    if (!desks.tryAcquire()) {
      throw Problem.of(PaperworkProblem.BUSY);
    }
    try {
      write(offered, data, format, out);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      desks.release();
    }
    String how = "print-" + format.name().toLowerCase(Locale.ROOT);
    log.note(new Change(offered.form().ledger(), recordId, 0, how, form, "{}"));
  }

  private void write(Offered offered, Map<String, Object> data, Format format, OutputStream out)
      throws IOException {
    Template.Filled result;
    try (InputStream template = shipped(offered)) {
      result = Template.fill(faithful(WordFile.read(template)), data);
    }
    if (!result.missing().isEmpty()) {
      throw Problem.of(PaperworkProblem.UNKNOWN_PLACE)
          .with("places", String.join("、", result.missing()));
    }
    WordFile filled = result.file();
    PrintFooter.add(filled, data.get("printedBy").toString(), data.get("printedAt").toString());
    Printer printer = new Printer(fonts.fonts());
    switch (format) {
      case DOCX -> filled.write(out);
      case PDF -> out.write(printer.pdf(filled));
      case OFD -> printer.ofd(filled, offered.form().title().zh(), WorkCalendar.today(clock), out);
    }
  }

  private static WordFile faithful(WordFile template) {
    List<Fidelity.Finding> findings = Fidelity.check(template);
    if (!findings.isEmpty()) {
      Fidelity.Finding first = findings.get(0);
      throw Problem.of(PaperworkProblem.UNSUPPORTED)
          .with("feature", first.feature())
          .with("place", first.place());
    }
    return template;
  }

  private static InputStream shipped(Offered offered) {
    String name = "/" + offered.form().template();
    return Objects.requireNonNull(offered.source().getClass().getResourceAsStream(name), name);
  }
}
