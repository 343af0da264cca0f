package org.xianwu.platform.paperwork.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.paperwork.app.TemplateRegister;
import org.xianwu.platform.paperwork.domain.CountyTemplate;
import org.xianwu.platform.paperwork.word.Finding;

/** Templates as clients get them. */
final class TemplateView {

  private TemplateView() {}

  /**
   * A form and what prints it.
   *
   * @param running whether its function is there
   * @param active the county's version that is chosen, 0 when it is the function's own
   * @param newest the county's newest version, 0 when it has none
   * @param misfits why the chosen version does not print and the function's own does instead
   */
  @Schema(name = "FormState", description = "A form and the template that prints it")
  public record FormState(
      String form,
      Label title,
      boolean running,
      int active,
      int newest,
      Instant changedAt,
      String changedBy,
      List<FindingView> misfits) {

    static FormState of(TemplateRegister.State state, Directory directory) {
      Instant at = state.active().flatMap(CountyTemplate::activatedAt).orElse(null);
      return new FormState(
          state.form(),
          state.title(),
          state.running(),
          state.active().map(CountyTemplate::version).orElse(0),
          state.newest(),
          at,
          state.active().map(one -> directory.personName(one.activatedBy())).orElse(""),
          state.misfits().stream().map(FindingView::of).toList());
    }
  }

  /**
   * A version of the county's template.
   *
   * @param state new, active or retired
   * @param digest SM3, hexadecimal
   */
  @Schema(name = "TemplateVersion", description = "A version of the county's template of a form")
  public record VersionView(
      int version,
      String state,
      String fileName,
      long size,
      String digest,
      String note,
      Instant uploadedAt,
      String uploadedBy,
      Instant activatedAt,
      String activatedBy) {

    static VersionView of(CountyTemplate one, Directory directory) {
      return new VersionView(
          one.version(),
          one.state(),
          one.fileName(),
          one.size(),
          one.digest(),
          one.note(),
          one.createdAt(),
          directory.personName(one.createdBy()),
          one.activatedAt().orElse(null),
          one.activatedAt().isPresent() ? directory.personName(one.activatedBy()) : "");
    }
  }

  /**
   * A place that a template of the form may have.
   *
   * @param write as it is written in the template
   * @param kind text, flag, picture
   * @param mandatory whether a template must have it
   */
  @Schema(name = "TemplatePlace", description = "A place that a template may have")
  public record PlaceView(String write, String kind, String example, boolean mandatory) {

    static PlaceView of(TemplateRegister.Fillable place) {
      return new PlaceView(place.write(), place.kind(), place.example(), place.mandatory());
    }
  }

  /**
   * Something that keeps a file from being a template.
   *
   * @param place which paragraph, or which cell of which table
   * @param near the text there
   */
  @Schema(name = "TemplateFinding", description = "What keeps a file from being a template")
  public record FindingView(Label what, Label remedy, Label place, String near) {

    static FindingView of(Finding finding) {
      return new FindingView(
          finding.what(), finding.remedy(), finding.spot().place(), finding.spot().near());
    }
  }
}
