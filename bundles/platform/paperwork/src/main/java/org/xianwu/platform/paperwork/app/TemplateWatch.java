package org.xianwu.platform.paperwork.app;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.paperwork.AttachmentProblem;
import org.xianwu.platform.paperwork.PaperworkProblem;
import org.xianwu.platform.paperwork.app.FormCatalogue.Offered;
import org.xianwu.platform.paperwork.domain.CountyTemplate;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.Spot;

/**
 * Which template prints a form. A newer version of its function may ask for places that the
 * county's template lacks, or no longer know some of them: then the shipped template prints, so
 * that nobody waits for paper, and those who keep the templates are told until they have put it
 * right.
 */
@Component(service = {TemplateWatch.class, TodoSource.class})
public final class TemplateWatch implements TodoSource {

  /** Where templates are kept. */
  public static final String PATH = "/m/paperwork/templates";

  private static final Set<ProblemCode> UNREADABLE =
      Set.of(AttachmentProblem.LOST, AttachmentProblem.ALTERED, PaperworkProblem.NO_WORD_FILE);
  private static final Label UPDATE = Label.of("更新表单模板", "Update a template");

  private final Templates templates;
  private final FormCatalogue catalogue;
  private final Map<Long, Judged> judged = new ConcurrentHashMap<>();

  /** A verdict holds as long as the function that was asked is there; it must not keep it alive. */
  private record Judged(WeakReference<FormSource> source, List<Finding> findings) {}

  @Activate
  public TemplateWatch(@Reference Templates templates, @Reference FormCatalogue catalogue) {
    this.templates = Objects.requireNonNull(templates);
    this.catalogue = Objects.requireNonNull(catalogue);
  }

  /**
   * What keeps the county's active template from printing the form as its function knows it now;
   * empty when nothing does.
   */
  public List<Finding> misfit(Offered offered, CountyTemplate template) {
    Judged known = judged.get(template.id());
    if (known != null && known.source().refersTo(offered.source())) {
      return known.findings();
    }
    try {
      List<Finding> findings = TemplateCheck.findings(templates.read(template), offered);
      judged.put(template.id(), new Judged(new WeakReference<>(offered.source()), findings));
      return findings;
    } catch (Problem lost) {
      if (!UNREADABLE.contains(lost.code())) {
        throw lost;
      }
      return List.of(
          new Finding(
              Label.of("模板文件不在存储中，或已损坏", "The file is lost or damaged"),
              Label.of("请从备份恢复附件存储，或重新上传模板", "Restore the files, or upload it again"),
              Spot.WHOLE));
    }
  }

  /** The county's template that prints the form now, empty when the shipped one does. */
  Optional<CountyTemplate> printing(Offered offered) {
    return templates
        .active(offered.form().code())
        .filter(template -> misfit(offered, template).isEmpty());
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (caller.personId() == 0 || !caller.can(PaperworkPermissions.TEMPLATE_MANAGE)) {
      return List.of();
    }
    List<CountyTemplate> active = templates.all().stream().filter(CountyTemplate::active).toList();
    return catalogue.all().stream()
        .flatMap(
            offered ->
                active.stream()
                    .filter(template -> template.form().equals(offered.form().code()))
                    .filter(template -> !misfit(offered, template).isEmpty())
                    .map(template -> todo(offered, template)))
        .toList();
  }

  private static Todo todo(Offered offered, CountyTemplate template) {
    Label title = offered.form().title();
    return new Todo(
        "template-" + template.id(),
        "paperwork",
        Urgency.URGENT,
        UPDATE,
        Label.of(
            "“" + title.zh() + "”的本县模板与功能新版本不符，暂用内置模板打印",
            "The county's template of “" + title.en() + "” does not fit; the shipped one prints"),
        "",
        template.updatedAt(),
        Optional.empty(),
        PATH + "?form=" + offered.form().code());
  }
}
