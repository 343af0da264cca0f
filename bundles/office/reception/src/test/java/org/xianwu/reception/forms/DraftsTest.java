package org.xianwu.reception.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.paperwork.layout.Fidelity;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.testkit.FakeDirectory;

/** The templates that the function brings. */
class DraftsTest {

  private static final ReceptionForms FORMS =
      new ReceptionForms(null, null, null, null, null, null, null, new FakeDirectory());

  static Stream<PrintedForm> forms() {
    return FORMS.forms().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_template_is_as_it_was_drafted(PrintedForm form) throws IOException {
    String name = form.template().replace("forms/", "");
    assertThat(shipped(form).part("word/document.xml"))
        .as("run Drafts to write the templates anew")
        .hasValueSatisfying(
            document ->
                assertThat(document)
                    .isEqualTo(drafted(name).part("word/document.xml").orElseThrow()));
    assertThat(shipped(form).part("word/styles.xml"))
        .hasValueSatisfying(
            styles ->
                assertThat(styles).isEqualTo(drafted(name).part("word/styles.xml").orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_template_prints_faithfully_and_every_place_has_a_value(PrintedForm form)
      throws IOException {
    assertThat(Fidelity.check(shipped(form))).isEmpty();
    Map<String, Object> sample = FORMS.sample(form.code());
    assertThat(Template.fill(shipped(form), sample).missing()).isEmpty();
    assertThat(sample.values()).doesNotContainNull().isNotEmpty();
  }

  @Test
  void no_draft_is_left_over() {
    assertThat(forms().map(PrintedForm::template).map(name -> name.replace("forms/", "")))
        .containsExactlyInAnyOrderElementsOf(Drafts.all().keySet());
  }

  private static WordFile shipped(PrintedForm form) throws IOException {
    return read(Files.readAllBytes(Drafts.FOLDER.resolve(form.template().substring(6))));
  }

  private static WordFile drafted(String name) {
    try {
      return read(Drafts.all().get(name).file());
    } catch (IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
  }

  private static WordFile read(byte[] file) throws IOException {
    return WordFile.read(new ByteArrayInputStream(file));
  }
}
