package org.xianwu.platform.paperwork.layout;

import static org.xianwu.platform.paperwork.layout.Html.points;
import static org.xianwu.platform.paperwork.word.WordXml.number;

import java.util.Base64;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xianwu.platform.paperwork.word.Relations;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/** Pictures of a document, set in the line. */
final class Images {

  private static final double EMU_PER_POINT = 12_700;

  private final WordFile file;
  private final Relations relations;

  Images(WordFile file, Relations relations) {
    this.file = file;
    this.relations = relations;
  }

  String html(Element drawing) {
    NodeList pictures = drawing.getElementsByTagNameNS("*", "blip");
    NodeList sizes = drawing.getElementsByTagNameNS("*", "extent");
    if (pictures.getLength() == 0 || sizes.getLength() == 0) {
      return "";
    }
    String id = ((Element) pictures.item(0)).getAttributeNS(WordXml.R, "embed");
    Element size = (Element) sizes.item(0);
    String target = relations.part(id).orElse("");
    return file.part(target)
        .map(
            bytes ->
                "<img style='width:"
                    + points(number(size.getAttribute("cx"), 0) / EMU_PER_POINT)
                    + ";height:"
                    + points(number(size.getAttribute("cy"), 0) / EMU_PER_POINT)
                    + ";vertical-align:bottom' src='data:image/"
                    + (target.endsWith("png") ? "png" : "jpeg")
                    + ";base64,"
                    + Base64.getEncoder().encodeToString(bytes)
                    + "'/>")
        .orElse("");
  }
}
