package org.xianwu.platform.paperwork.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.PaperworkProblem;

/** The printed forms of the functions that are running now. */
@Component(service = FormCatalogue.class)
public final class FormCatalogue {

  /** A form with the function that fills it. */
  public record Offered(PrintedForm form, FormSource source) {}

  private final Set<FormSource> sources = new CopyOnWriteArraySet<>();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  public void add(FormSource source) {
    sources.add(source);
  }

  void remove(FormSource source) {
    sources.remove(source);
  }

  /** All forms by code. */
  public List<Offered> all() {
    return sources.stream()
        .flatMap(source -> source.forms().stream().map(form -> new Offered(form, source)))
        .sorted(Comparator.comparing(offered -> offered.form().code()))
        .toList();
  }

  /** The form with that code, empty while no function that is running has it. */
  public Optional<Offered> find(String code) {
    return all().stream().filter(offered -> offered.form().code().equals(code)).findFirst();
  }

  /**
   * The form with that code.
   *
   * @throws Problem {@code paperwork.form-unknown}
   */
  Offered require(String code) {
    return find(code)
        .orElseThrow(() -> Problem.of(PaperworkProblem.FORM_UNKNOWN).with("form", code));
  }
}
