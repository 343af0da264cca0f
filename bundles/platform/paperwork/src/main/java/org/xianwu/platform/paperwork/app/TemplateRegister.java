package org.xianwu.platform.paperwork.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.app.FormCatalogue.Offered;
import org.xianwu.platform.paperwork.domain.CountyTemplate;
import org.xianwu.platform.paperwork.word.Finding;

/** All forms with the state of their templates, for those who keep them. */
@Component(service = TemplateRegister.class)
public final class TemplateRegister {

  private static final int LONGEST_EXAMPLE = 40;

  private final FormCatalogue catalogue;
  private final Templates templates;
  private final TemplateWatch watch;

  /**
   * A form.
   *
   * @param title the form's code when its function is away
   * @param active the county's version that is chosen
   * @param newest the county's newest version, 0 when it has none
   * @param misfits why the chosen version does not print after all
   */
  public record State(
      String form,
      Label title,
      boolean running,
      Optional<CountyTemplate> active,
      int newest,
      List<Finding> misfits) {}

  /**
   * A place that can be filled.
   *
   * @param write as it is written in the template
   * @param kind text, flag or picture
   */
  public record Fillable(String write, String kind, String example, boolean mandatory) {}

  @Activate
  public TemplateRegister(
      @Reference FormCatalogue catalogue,
      @Reference Templates templates,
      @Reference TemplateWatch watch) {
    this.catalogue = Objects.requireNonNull(catalogue);
    this.templates = Objects.requireNonNull(templates);
    this.watch = Objects.requireNonNull(watch);
  }

  /** Every form that is running or has templates of the county, by code. */
  public List<State> all() {
    Map<String, List<CountyTemplate>> own = new LinkedHashMap<>();
    templates
        .all()
        .forEach(one -> own.computeIfAbsent(one.form(), f -> new ArrayList<>()).add(one));
    List<State> states = new ArrayList<>();
    for (Offered offered : catalogue.all()) {
      List<CountyTemplate> versions = own.remove(offered.form().code());
      states.add(state(offered, versions == null ? List.of() : versions));
    }
    own.forEach(
        (form, versions) ->
            states.add(
                new State(
                    form,
                    Label.of(form, form),
                    false,
                    active(versions),
                    versions.get(0).version(),
                    List.of())));
    states.sort(Comparator.comparing(State::form));
    return states;
  }

  private State state(Offered offered, List<CountyTemplate> versions) {
    Optional<CountyTemplate> active = active(versions);
    return new State(
        offered.form().code(),
        offered.form().title(),
        true,
        active,
        versions.isEmpty() ? Templates.SHIPPED : versions.get(0).version(),
        active.map(template -> watch.misfit(offered, template)).orElse(List.of()));
  }

  private static Optional<CountyTemplate> active(List<CountyTemplate> versions) {
    return versions.stream().filter(CountyTemplate::active).findFirst();
  }

  /** What a template of the form may fill. */
  public List<Fillable> places(String form) {
    Offered offered = catalogue.require(form);
    Set<String> mandatory = offered.source().mandatory(form);
    return TemplateCheck.places(offered).entrySet().stream()
        .map(place -> fillable(place.getKey(), place.getValue(), mandatory))
        .toList();
  }

  private static Fillable fillable(String name, Object example, Set<String> mandatory) {
    boolean needed = mandatory.contains(name);
    if (example instanceof Boolean) {
      return new Fillable("{{#if " + name + "}} … {{/if}}", "flag", "", needed);
    }
    if (example instanceof byte[]) {
      return new Fillable("{{@" + name + "}}", "picture", "", needed);
    }
    String text = example.toString();
    String shown =
        text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
    return new Fillable("{{" + name + "}}", "text", shown, needed);
  }

  /** The title of a form, its code when its function is away. */
  public Label title(String form) {
    return catalogue.find(form).map(one -> one.form().title()).orElse(Label.of(form, form));
  }

  /** Under which name a template is handed out, without its ending. */
  public String fileName(String form, int version) {
    String which = version == Templates.SHIPPED ? "内置模板" : "本县模板第" + version + "版";
    return title(form).zh() + "（" + which + "）";
  }
}
