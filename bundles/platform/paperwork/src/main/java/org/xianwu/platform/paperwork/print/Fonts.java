package org.xianwu.platform.paperwork.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Which file stands for which font name of a template. The suite ships no proprietary fonts: a
 * county that has licensed them names their files here.
 *
 * @param byName font name as in Word, for example 仿宋_GB2312, to a TrueType file
 * @param otherwise file for names that are not listed
 */
public record Fonts(Map<String, Path> byName, Path otherwise) {

  public Fonts {
    byName = Map.copyOf(byName);
  }

  Path file(String name) {
    return byName.getOrDefault(name, otherwise);
  }

  /** All files by the PostScript name under which a PDF knows them. */
  Map<String, Path> byPostScriptName() {
    Map<String, Path> files = new LinkedHashMap<>();
    byName.values().forEach(file -> files.put(postScriptName(file), file));
    files.put(postScriptName(otherwise), otherwise);
    return files;
  }

  private static String postScriptName(Path file) {
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
      return font.getName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
