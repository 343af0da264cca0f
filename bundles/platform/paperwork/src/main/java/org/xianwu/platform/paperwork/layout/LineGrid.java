package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.word.WordXml.at;
import static org.xianwu.platform.paperwork.word.WordXml.number;
import static org.xianwu.platform.paperwork.word.WordXml.value;

import org.w3c.dom.Element;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/**
 * The grid of lines and characters on which Chinese documents are set, for example 22 lines of 28
 * characters of GB/T 9704.
 *
 * @param pitch from line to line in points, 0 without a grid
 * @param wider what every character is set wider, in points
 * @param inTables whether lines in tables keep to it
 */
record LineGrid(double pitch, double wider, boolean inTables) {

  private static final double CHARACTER_UNIT = 4096;

  static LineGrid of(WordFile file, Element section) {
    Element grid = at(section, "docGrid");
    String kind = value(grid, "type");
    boolean lines = kind.equals("lines") || kind.equals("linesAndChars");
    double pitch = lines ? WordXml.points(grid, "linePitch", 0) : 0;
    double wider =
        kind.equals("linesAndChars") ? number(value(grid, "charSpace"), 0) / CHARACTER_UNIT : 0;
    return new LineGrid(
        pitch,
        wider,
        file.part("word/settings.xml")
            .map(
                part ->
                    at(
                        WordXml.parse(part).getDocumentElement(),
                        "compat",
                        "adjustLineHeightInTable"))
            .map(WordXml::on)
            .orElse(false));
  }

  /** Whether the paragraph keeps to the grid. */
  boolean holds(Element paragraph, Element snap) {
    return (snap == null || WordXml.on(snap))
        && (inTables || WordXml.around(paragraph, "tc") == null);
  }

  /** The height of a line, a whole number of grid lines. */
  double height(double natural) {
    return pitch <= 0 ? natural : Math.ceil(natural / pitch - 0.001) * pitch;
  }
}
