package org.xianwu.platform.paperwork.app;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.xianwu.platform.paperwork.domain.CountyTemplate;
import org.xianwu.platform.paperwork.layout.Fidelity;
import org.xianwu.platform.paperwork.print.FontShelf;
import org.xianwu.platform.paperwork.print.PrintFooter;
import org.xianwu.platform.paperwork.print.Printer;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.WordFile;

/**
 * Prints records: the function fills the form, the platform adds who printed it and when, and the
 * audit trail keeps that it was printed.
 */
@Component(service = {Forms.class, FormDesk.class})
public final class FormDesk implements Forms {

  /** Places that the platform fills on every form. */
  static final String PRINTED_BY = "printedBy";

  static final String PRINTED_AT = "printedAt";
  static final String ORGANISATION = "organisation";

  /** A print takes some ten megabytes for a second: more at once would starve the office. */
  static final int DESKS = 4;

  private final Semaphore desks = new Semaphore(DESKS);
  private final FormCatalogue catalogue;
  private final Templates templates;
  private final TemplateWatch watch;
  private final FontShelf fonts;
  private final CallerContext callers;
  private final Directory directory;
  private final ChangeLog log;
  private final Clock clock;

  @Activate
  public FormDesk(
      @Reference FormCatalogue catalogue,
      @Reference Templates templates,
      @Reference TemplateWatch watch,
      @Reference FontShelf fonts,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference ChangeLog log,
      @Reference Clock clock) {
    this.catalogue = Objects.requireNonNull(catalogue);
    this.templates = Objects.requireNonNull(templates);
    this.watch = Objects.requireNonNull(watch);
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
    addOwn(data, caller);
    Optional<CountyTemplate> own = watch.printing(offered);
    int version = own.map(CountyTemplate::version).orElse(Templates.SHIPPED);
    atDesk(() -> write(offered, template(offered, version), data, caller.name(), format, out));
    String how = "print-" + format.name().toLowerCase(Locale.ROOT);
    String what = version == Templates.SHIPPED ? form : form + " #" + version;
    log.note(new Change(offered.form().ledger(), recordId, 0, how, what, "{}"));
  }

  /**
   * Prints invented data on a version of a form's template, for looking at it; the sheet says so.
   *
   * @param version {@link Templates#SHIPPED} for the template of the function
   */
  public void trial(String form, int version, Format format, OutputStream out) {
    Offered offered = catalogue.require(form);
    Caller caller = callers.current();
    caller.require(PaperworkPermissions.TEMPLATE_VIEW);
    Map<String, Object> data = TemplateCheck.sample(offered);
    addOwn(data, caller);
    String by = caller.name() + "（试打样张）";
    atDesk(() -> write(offered, template(offered, version), data, by, format, out));
  }

  private void addOwn(Map<String, Object> data, Caller caller) {
    data.put(PRINTED_BY, caller.name());
    data.put(PRINTED_AT, WorkCalendar.MINUTE.format(clock.instant()));
    data.putIfAbsent(ORGANISATION, directory.organisation());
  }

  private WordFile template(Offered offered, int version) {
    return faithful(templates.file(offered, version));
  }

  /** Work that has to reach paper. */
  private interface Printing {
    void run() throws IOException;
  }

  private void atDesk(Printing work) {
    if (!desks.tryAcquire()) {
      throw Problem.of(PaperworkProblem.BUSY);
    }
    try {
      work.run();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      desks.release();
    }
  }

  private void write(
      Offered offered,
      WordFile template,
      Map<String, Object> data,
      String by,
      Format format,
      OutputStream out)
      throws IOException {
    Template.Filled result = Template.fill(template, data);
    if (!result.missing().isEmpty()) {
      throw Problem.of(PaperworkProblem.UNKNOWN_PLACE)
          .with("places", String.join("、", result.missing()));
    }
    WordFile filled = result.file();
    PrintFooter.add(filled, by, data.get(PRINTED_AT).toString());
    Printer printer = new Printer(fonts.fonts());
    switch (format) {
      case DOCX -> filled.write(out);
      case PDF -> out.write(printer.pdf(filled));
      case OFD -> printer.ofd(filled, offered.form().title().zh(), WorkCalendar.today(clock), out);
    }
  }

  private static WordFile faithful(WordFile template) {
    List<Finding> findings = Fidelity.check(template);
    if (!findings.isEmpty()) {
      Finding first = findings.get(0);
      throw Problem.of(PaperworkProblem.UNSUPPORTED)
          .with("feature", first.what())
          .with("place", first.spot().near());
    }
    return template;
  }
}
