package org.xianwu.platform.paperwork.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Fonts and pictures that the pages of a document share, and the numbers under which they are
 * known.
 */
final class Resources {

  private static final List<String> TABLES =
      List.of(
          "head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp", "cmap",
          "name", "OS/2", "post");

  private final Map<String, Path> fontFiles;
  private final Map<String, Integer> fonts = new LinkedHashMap<>();
  private final Map<String, Set<Integer>> characters = new HashMap<>();
  private final Map<Integer, byte[]> pictures = new LinkedHashMap<>();
  private final Map<COSBase, Integer> known = new HashMap<>();
  private int last;

  /**
   * @param fontFiles PostScript name as in the PDF to the TrueType file it came from
   */
  Resources(Map<String, Path> fontFiles) {
    this.fontFiles = fontFiles;
  }

  int nextId() {
    return ++last;
  }

  /** The number of a font; notes the character so that the embedded subset has it. */
  int font(String name, int character) {
    characters.computeIfAbsent(name, n -> new TreeSet<>()).add(character);
    return fonts.computeIfAbsent(name, n -> nextId());
  }

  int picture(PDImage image) throws IOException {
    COSBase key = image instanceof PDImageXObject object ? object.getCOSObject() : null;
    Integer number = key == null ? null : known.get(key);
    if (number == null) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image.getImage(), "PNG", png);
      number = nextId();
      pictures.put(number, png.toByteArray());
      if (key != null) {
        known.put(key, number);
      }
    }
    return number;
  }

  Map<String, Integer> fonts() {
    return fonts;
  }

  Map<Integer, byte[]> pictures() {
    return pictures;
  }

  /**
   * The part of a font that the document uses.
   *
   * @throws IllegalStateException when the file of the font is not known: text without its font
   *     would look different on every machine
   */
  byte[] subset(String font) throws IOException {
    Path file = fontFiles.get(font);
    if (file == null) {
      throw new IllegalStateException("no file is configured for the font " + font);
    }
    try (TrueTypeFont whole =
        new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
      TTFSubsetter subsetter = new TTFSubsetter(whole, TABLES);
      characters.get(font).forEach(subsetter::add);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      subsetter.writeToStream(out);
      return out.toByteArray();
    }
  }
}
