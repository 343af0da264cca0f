package org.xianwu.platform.paperwork.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.paperwork.PaperworkProblem;
import org.xianwu.platform.paperwork.app.FormCatalogue.Offered;
import org.xianwu.platform.paperwork.domain.CountyTemplate;
import org.xianwu.platform.paperwork.domain.TemplateSeries;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.WordFile;

/**
 * The county's own templates. A function may come and go: its templates stay and print again when
 * it is back.
 */
@Component(service = Templates.class)
public final class Templates {

  /** The template that came with the function. */
  public static final int SHIPPED = 0;

  private static final Act UPLOAD = Act.of("upload-template");
  private static final Act ACTIVATE = Act.of("activate-template");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final FormCatalogue catalogue;
  private final FileCabinet cabinet;

  @Activate
  public Templates(
      @Reference(target = "(xianwu.unit=paperwork)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference FormCatalogue catalogue,
      @Reference FileCabinet cabinet) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.catalogue = Objects.requireNonNull(catalogue);
    this.cabinet = Objects.requireNonNull(cabinet);
  }

  /** The county's versions of a form, the newest first. */
  public List<CountyTemplate> versions(String form) {
    return store.read(
        em ->
            em.createQuery(
                    "select t from CountyTemplate t where t.form = :form order by t.version desc",
                    CountyTemplate.class)
                .setParameter("form", form)
                .getResultList());
  }

  /** The newest version of every form that has any, and each one that prints. */
  public List<CountyTemplate> all() {
    return store.read(
        em ->
            em.createQuery(
                    "select t from CountyTemplate t order by t.form, t.version desc",
                    CountyTemplate.class)
                .getResultList());
  }

  /**
   * What keeps an uploaded file from being a template of the form; empty when nothing does.
   *
   * @param file uploaded by the caller, no record's yet
   * @throws Problem when it is no Word file, or too large
   */
  public List<Finding> check(String form, long file) {
    callers.current().require(PaperworkPermissions.TEMPLATE_MANAGE);
    Offered offered = catalogue.require(form);
    return TemplateCheck.findings(read(cabinet.own(file).id()), offered);
  }

  /**
   * Keeps an uploaded file as the next version, which prints nothing until it is activated.
   *
   * @param note may be empty
   * @throws Problem {@code paperwork.template-refused} with every finding, {@code
   *     paperwork.template-same} when the county has that content already
   */
  public CountyTemplate upload(String form, long file, String note) {
    List<Finding> findings = check(form, file);
    if (!findings.isEmpty()) {
      throw refused(findings);
    }
    Attachment content = cabinet.own(file);
    return store.write(
        UPLOAD,
        em -> {
          TemplateSeries series = locked(em, form);
          for (CountyTemplate known : rows(em, form)) {
            if (known.digest().equals(content.digest())) {
              throw Problem.of(PaperworkProblem.TEMPLATE_SAME).with("version", known.version());
            }
          }
          CountyTemplate template =
              new CountyTemplate(ids.next(), form, series.next(), note)
                  .of(file, content.name(), content.digest(), content.size());
          em.persist(template);
          em.flush();
          cabinet.attach(TemplateFiles.LEDGER, template.id(), TemplateFiles.SLOT, List.of(file));
          return template;
        });
  }

  /**
   * Lets a version print, or with {@link #SHIPPED} the template of the function.
   *
   * @throws Problem {@code paperwork.template-refused} when the function has changed and the
   *     version does not fit any more, {@code paperwork.template-active} when it prints already
   */
  public void activate(String form, int version) {
    Caller caller = callers.current();
    caller.require(PaperworkPermissions.TEMPLATE_MANAGE);
    if (version != SHIPPED) {
      Offered offered = catalogue.require(form);
      List<Finding> findings = TemplateCheck.findings(file(offered, version), offered);
      if (!findings.isEmpty()) {
        throw refused(findings);
      }
    }
    store.write(
        ACTIVATE,
        em -> {
          locked(em, form);
          List<CountyTemplate> rows = rows(em, form);
          Optional<CountyTemplate> printing =
              rows.stream().filter(CountyTemplate::active).findFirst();
          if (version == SHIPPED && printing.isEmpty()) {
            throw Problem.of(PaperworkProblem.TEMPLATE_ACTIVE).with("version", SHIPPED);
          }
          if (version != SHIPPED) {
            rows.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND))
                .activate(caller.personId(), clock.instant());
          }
          printing.ifPresent(CountyTemplate::retire);
          return null;
        });
  }

  /** The county's version that prints the form, empty when that of the function does. */
  Optional<CountyTemplate> active(String form) {
    return versions(form).stream().filter(CountyTemplate::active).findFirst();
  }

  /**
   * The template of a version.
   *
   * @throws Problem {@code request.not-found}
   */
  WordFile file(Offered offered, int version) {
    if (version == SHIPPED) {
      try (InputStream in = TemplateCheck.shipped(offered)) {
        return WordFile.read(in);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return read(version(offered.form().code(), version).fileId());
  }

  /**
   * The content of a version.
   *
   * @throws Problem {@code request.not-found}
   */
  public InputStream open(String form, int version) {
    return version == SHIPPED
        ? TemplateCheck.shipped(catalogue.require(form))
        : cabinet.open(version(form, version).fileId());
  }

  WordFile read(CountyTemplate template) {
    return read(template.fileId());
  }

  private CountyTemplate version(String form, int version) {
    return versions(form).stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private WordFile read(long file) {
    try (InputStream in = cabinet.open(file)) {
      return TemplateCheck.read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private TemplateSeries locked(EntityManager em, String form) {
    if (em.find(TemplateSeries.class, form) == null) {
      // of two who begin at once the second is told that somebody was faster
      em.persist(new TemplateSeries(form));
      em.flush();
    }
    return em.find(TemplateSeries.class, form, LockModeType.PESSIMISTIC_WRITE);
  }

  private static List<CountyTemplate> rows(EntityManager em, String form) {
    return em.createQuery(
            "select t from CountyTemplate t where t.form = :form", CountyTemplate.class)
        .setParameter("form", form)
        .getResultList();
  }

  private static Problem refused(List<Finding> findings) {
    Problem refused = Problem.of(PaperworkProblem.TEMPLATE_REFUSED).with("count", findings.size());
    int number = 0;
    for (Finding finding : findings) {
      refused.field(
          "finding[" + number++ + "]",
          Problem.of(PaperworkProblem.TEMPLATE_FINDING)
              .with("what", finding.what())
              .with("place", finding.spot().place())
              .with("near", finding.spot().near())
              .with("remedy", finding.remedy()));
    }
    return refused;
  }
}
