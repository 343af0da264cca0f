package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.children;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/** The runs of a paragraph; fields that count pages stand for their number, others show theirs. */
final class Runs {

  /** Fields that are counted when the document is set. */
  static final Set<String> COUNTERS = Set.of("PAGE", "NUMPAGES");

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder instruction = new StringBuilder();
  private Element first;
  private int depth;
  private boolean result;

  private Runs() {}

  /**
   * A run.
   *
   * @param counter the name of the field that it stands for, empty for plain text
   */
  record Run(Element element, String counter) {}

  static List<Run> of(Element paragraph) {
    Runs runs = new Runs();
    runs.collect(paragraph);
    return runs.runs;
  }

  /** The first word of an instruction, for example PAGE of {@code PAGE \\* MERGEFORMAT}. */
  static String name(String instruction) {
    return instruction.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
  }

  private void collect(Element parent) {
    for (Element child : children(parent)) {
      switch (child.getLocalName()) {
        case "r" -> run(child);
        case "hyperlink", "ins", "smartTag" -> collect(child);
        case "fldSimple" -> simple(child);
        case "sdt" -> collect(at(child, "sdtContent"));
        default -> {
          // properties and marks that do not print
        }
      }
    }
  }

  private void simple(Element field) {
    String name = name(value(field, "instr"));
    List<Element> inside = children(field, "r");
    if (COUNTERS.contains(name) && !inside.isEmpty()) {
      runs.add(new Run(inside.get(0), name));
    } else {
      collect(field);
    }
  }

  private void run(Element run) {
    Element mark = at(run, "fldChar");
    if (mark != null) {
      mark(run, value(mark, "fldCharType"));
    } else if (depth == 0) {
      runs.add(new Run(run, ""));
    } else if (!result) {
      Element text = at(run, "instrText");
      instruction.append(text == null ? "" : text.getTextContent());
    } else if (!COUNTERS.contains(name(instruction.toString()))) {
      runs.add(new Run(run, ""));
    }
  }

  private void mark(Element run, String kind) {
    switch (kind) {
      case "begin" -> {
        if (depth++ == 0) {
          instruction.setLength(0);
          first = run;
          result = false;
        }
      }
      case "separate" -> result = true;
      default -> {
        depth = Math.max(0, depth - 1);
        String name = name(instruction.toString());
        if (depth == 0 && COUNTERS.contains(name)) {
          runs.add(new Run(first, name));
        }
      }
    }
  }
}
