package org.xianwu.platform.paperwork.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Makes the text of a PDF the text that was printed. Chinese fonts draw a character and the radical
 * of the same look with one glyph, and a reader would find the radical: 页 as U+2EDA. Neither a
 * search nor a check for marks of secrecy would find the word.
 */
final class Searchable {

  private static final int FIRST_RADICAL = 0x2e80;
  private static final int LAST_RADICAL = 0x2fdf;
  private static final int MOST_CODES = 0x10000;

  /** As many entries as the format allows in one block. */
  private static final int BLOCK = 100;

  private final Map<String, Path> fontFiles;

  /**
   * @param fontFiles PostScript name as in the PDF to the TrueType file it came from
   */
  Searchable(Map<String, Path> fontFiles) {
    this.fontFiles = fontFiles;
  }

  byte[] of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Set<COSDictionary> seen = new HashSet<>();
      for (PDPage page : document.getPages()) {
        PDResources resources = page.getResources();
        for (COSName name : resources.getFontNames()) {
          COSDictionary font = resources.getFont(name).getCOSObject();
          if (seen.add(font) && font.getDictionaryObject(COSName.TO_UNICODE) != null) {
            correct(document, font);
          }
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private void correct(PDDocument document, COSDictionary font) throws IOException {
    String name = font.getNameAsString(COSName.BASE_FONT).replaceFirst("^[A-Z]{6}\\+", "");
    COSStream known = (COSStream) font.getDictionaryObject(COSName.TO_UNICODE);
    CMap read = new CMapParser().parse(known.createView());
    Map<Integer, String> texts = new TreeMap<>();
    boolean radicals = false;
    for (int code = 0; code < MOST_CODES; code++) {
      String text = read.toUnicode(code, 2);
      if (text != null && !text.isEmpty()) {
        texts.put(code, text);
        radicals |= radical(text.codePointAt(0));
      }
    }
    Path file = fontFiles.get(name);
    if (radicals && file != null) {
      replace(texts, file);
      COSStream corrected = document.getDocument().createCOSStream();
      try (var out = corrected.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(write(texts).getBytes(StandardCharsets.US_ASCII));
      }
      font.setItem(COSName.TO_UNICODE, corrected);
    }
  }

  private static void replace(Map<Integer, String> texts, Path file) throws IOException {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
      CmapLookup characters = font.getUnicodeCmapLookup();
      texts.replaceAll(
          (glyph, text) ->
              radical(text.codePointAt(0))
                  ? ideograph(characters.getCharCodes(glyph)).orElse(text)
                  : text);
    }
  }

  private static Optional<String> ideograph(List<Integer> characters) {
    return Optional.ofNullable(characters).stream()
        .flatMap(List::stream)
        .filter(character -> Character.isIdeographic(character) && !radical(character))
        .map(Character::toString)
        .findFirst();
  }

  private static boolean radical(int character) {
    return character >= FIRST_RADICAL && character <= LAST_RADICAL;
  }

  private static String write(Map<Integer, String> texts) {
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    List<Map.Entry<Integer, String>> all = List.copyOf(texts.entrySet());
    for (int from = 0; from < all.size(); from += BLOCK) {
      List<Map.Entry<Integer, String>> block =
          all.subList(from, Math.min(all.size(), from + BLOCK));
      map.append(block.size()).append(" beginbfchar\n");
      for (Map.Entry<Integer, String> entry : block) {
        map.append("<%04X> <".formatted(entry.getKey()));
        for (byte half : entry.getValue().getBytes(StandardCharsets.UTF_16BE)) {
          map.append("%02X".formatted(half));
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }
}
