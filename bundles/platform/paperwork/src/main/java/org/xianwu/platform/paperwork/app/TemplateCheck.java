package org.xianwu.platform.paperwork.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.PaperworkProblem;
import org.xianwu.platform.paperwork.app.FormCatalogue.Offered;
import org.xianwu.platform.paperwork.layout.Fidelity;
import org.xianwu.platform.paperwork.template.Places;
import org.xianwu.platform.paperwork.word.Finding;
import org.xianwu.platform.paperwork.word.WordFile;

/** Whether a template prints what its form has to say, as it looks in the word processor. */
final class TemplateCheck {

  /** Bytes of a .docx; a form with a coat of arms and signatures stays far below. */
  static final int LARGEST = 4 << 20;

  /** Bytes of its text. */
  private static final int LONGEST = 8 << 20;

  private TemplateCheck() {}

  /**
   * Reads a template.
   *
   * @throws Problem {@code paperwork.no-word-file}, {@code paperwork.template-large}
   */
  static WordFile read(InputStream in) throws IOException {
    byte[] packed = in.readNBytes(LARGEST + 1);
    if (packed.length > LARGEST) {
      throw large();
    }
    WordFile file = WordFile.read(new ByteArrayInputStream(packed));
    for (String story : file.stories()) {
      if (file.part(story).orElseThrow().length > LONGEST) {
        throw large();
      }
    }
    return file;
  }

  private static Problem large() {
    return Problem.of(PaperworkProblem.TEMPLATE_LARGE).with("most", (LARGEST >> 20) + " MB");
  }

  /** Everything that keeps the form from being printed on it. */
  static List<Finding> findings(WordFile file, Offered offered) {
    List<Finding> all = new ArrayList<>(Fidelity.check(file));
    all.addAll(places(file, offered));
    return all;
  }

  /** What does not fit to the form as its function knows it now. */
  static List<Finding> places(WordFile file, Offered offered) {
    String code = offered.form().code();
    return Places.check(file, sample(offered), offered.source().mandatory(code));
  }

  /** The sample of the form with what the platform adds to each. */
  static Map<String, Object> sample(Offered offered) {
    Map<String, Object> data = new HashMap<>(offered.source().sample(offered.form().code()));
    data.put(FormDesk.PRINTED_BY, "许青禾");
    data.put(FormDesk.PRINTED_AT, "2026-01-01 09:00");
    data.putIfAbsent(FormDesk.ORGANISATION, "望溪县委办公室");
    return data;
  }

  /** Names of all places of a form with an example each; those of lists as {@code guests.name}. */
  static Map<String, Object> places(Offered offered) {
    Map<String, Object> places = new TreeMap<>();
    collect("", sample(offered), places);
    return places;
  }

  private static void collect(String prefix, Map<?, ?> data, Map<String, Object> places) {
    data.forEach(
        (key, value) -> {
          String name = prefix + key;
          if (value instanceof List<?> list) {
            list.stream()
                .filter(Map.class::isInstance)
                .forEach(entry -> collect(name + ".", (Map<?, ?>) entry, places));
          } else if (value instanceof Map<?, ?> map) {
            collect(name + ".", map, places);
          } else if (value != null) {
            places.putIfAbsent(name, value);
          }
        });
  }

  /** The template that came with the function. */
  static InputStream shipped(Offered offered) {
    String name = "/" + offered.form().template();
    return Objects.requireNonNull(offered.source().getClass().getResourceAsStream(name), name);
  }
}
