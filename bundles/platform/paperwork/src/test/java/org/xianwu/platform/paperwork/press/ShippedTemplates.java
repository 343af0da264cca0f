package org.xianwu.platform.paperwork.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xianwu.platform.api.paperwork.FormSource;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.paperwork.layout.Fidelity;
import org.xianwu.platform.paperwork.template.Template;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.testkit.golden.GoldenPages;

/** What holds for the templates that any function brings; its test extends this. */
public abstract class ShippedTemplates {

  /** Where a function keeps its templates. */
  public static final Path FOLDER = Path.of("src/main/resources/forms");

  private static final GoldenPages GOLDEN = GoldenPages.in("src/test/resources/golden");

  private final FormSource forms;
  private final Map<String, WordSheet> drafts;

  /**
   * @param forms what prints; only samples are asked for
   * @param drafts by the names of their files
   */
  protected ShippedTemplates(FormSource forms, Map<String, WordSheet> drafts) {
    this.forms = forms;
    this.drafts = drafts;
  }

  /** Writes the templates of a function anew. */
  public static void write(Map<String, WordSheet> drafts) throws IOException {
    Files.createDirectories(FOLDER);
    for (Map.Entry<String, WordSheet> draft : drafts.entrySet()) {
      Files.write(FOLDER.resolve(draft.getKey()), draft.getValue().file());
    }
  }

  @TestFactory
  Stream<DynamicTest> a_template_is_as_it_was_drafted() {
    return each(
        form -> {
          for (String part : new String[] {"word/document.xml", "word/styles.xml"}) {
            byte[] drafted = read(drafts.get(file(form)).file()).part(part).orElseThrow();
            assertThat(shipped(form).part(part))
                .as("run Drafts to write the templates anew")
                .hasValueSatisfying(xml -> assertThat(xml).isEqualTo(drafted));
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> a_template_prints_faithfully_and_every_place_has_a_value() {
    return each(
        form -> {
          assertThat(Fidelity.check(shipped(form))).isEmpty();
          Map<String, Object> sample = forms.sample(form.code());
          assertThat(Template.fill(shipped(form), sample).missing()).isEmpty();
          assertThat(sample.values()).doesNotContainNull().isNotEmpty();
        });
  }

  @TestFactory
  Stream<DynamicTest> a_sheet_looks_as_it_did_when_it_was_looked_at() {
    return each(
        form ->
            GOLDEN.assertLooks(file(form).replace(".docx", ""), Press.sample(forms, form.code())));
  }

  @Test
  void no_draft_is_left_over() {
    assertThat(forms.forms().stream().map(ShippedTemplates::file))
        .containsExactlyInAnyOrderElementsOf(drafts.keySet());
  }

  private Stream<DynamicTest> each(Check check) {
    return forms.forms().stream().map(form -> dynamicTest(form.code(), () -> check.of(form)));
  }

  private interface Check {
    void of(PrintedForm form) throws IOException;
  }

  private static String file(PrintedForm form) {
    return form.template().replace("forms/", "");
  }

  private static WordFile shipped(PrintedForm form) throws IOException {
    return read(Files.readAllBytes(FOLDER.resolve(file(form))));
  }

  private static WordFile read(byte[] file) throws IOException {
    return WordFile.read(new ByteArrayInputStream(file));
  }
}
