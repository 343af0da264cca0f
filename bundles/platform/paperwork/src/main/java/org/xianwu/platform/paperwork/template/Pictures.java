package org.xianwu.platform.paperwork.template;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xianwu.platform.paperwork.word.WordFile;
import org.xianwu.platform.paperwork.word.WordXml;

/** Puts PNG pictures (signatures) into a document and registers them in the file. */
final class Pictures {

  private static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String TYPES = "[Content_Types].xml";
  private static final long EMU_PER_PIXEL = 9525;
  private static final int FIRST_ID = 900;

  private final WordFile file;
  private final StringBuilder relations = new StringBuilder();
  private int count;

  Pictures(WordFile file) {
    this.file = file;
  }

  void insert(Element piece, byte[] png) {
    BufferedImage image = read(png);
    int number = ++count;
    file.put("word/media/filled" + number + ".png", png);
    relations.append(
        """
        <Relationship Id="filled%d" Type="%s/image" Target="media/filled%d.png"/>"""
            .formatted(number, WordXml.R, number));
    Node drawing =
        piece
            .getOwnerDocument()
            .importNode(drawing(number, image.getWidth(), image.getHeight()), true);
    piece.getParentNode().insertBefore(drawing, piece);
  }

  /** Registers what was inserted; to be called once at the end. */
  void register() {
    if (count == 0) {
      return;
    }
    String known = text(RELATIONS);
    file.put(
        RELATIONS,
        known
            .replace("</Relationships>", relations + "</Relationships>")
            .getBytes(StandardCharsets.UTF_8));
    String types = text(TYPES);
    if (!types.contains("Extension=\"png\"")) {
      String png = "<Default Extension=\"png\" ContentType=\"image/png\"/><Default ";
      file.put(TYPES, types.replaceFirst("<Default ", png).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String text(String part) {
    return new String(file.part(part).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Element drawing(int number, int width, int height) {
    String xml =
        """
        <w:drawing xmlns:w="%1$s" xmlns:r="%2$s"
          xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
          xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
          xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        ><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%3$d" cy="%4$d"
        /><wp:docPr id="%5$d" name="filled%6$d"/><a:graphic><a:graphicData
          uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr
        ><pic:cNvPr id="%5$d" name="filled%6$d"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip
          r:embed="filled%6$d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm
        ><a:off x="0" y="0"/><a:ext cx="%3$d" cy="%4$d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst
        /></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"""
            .formatted(
                WordXml.W,
                WordXml.R,
                width * EMU_PER_PIXEL,
                height * EMU_PER_PIXEL,
                FIRST_ID + number,
                number);
    Document parsed = WordXml.parse(xml.getBytes(StandardCharsets.UTF_8));
    return parsed.getDocumentElement();
  }

  private static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
