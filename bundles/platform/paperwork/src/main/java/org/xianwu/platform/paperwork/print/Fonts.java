package org.xianwu.platform.paperwork.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * Which file stands for which font name of a template. The suite ships no proprietary fonts: a
 * county that has licensed them names their files here.
 */
public final class Fonts {

  private final Map<String, Path> byName;
  private final Path otherwise;
  private Map<String, Path> byPostScriptName;

  /**
   * The fonts of a county.
   *
   * @param byName font name as in Word, for example 仿宋_GB2312, to a TrueType file
   * @param otherwise file for names that are not listed
   */
  public Fonts(Map<String, Path> byName, Path otherwise) {
    this.byName = Map.copyOf(byName);
    this.otherwise = Objects.requireNonNull(otherwise);
  }

  /** Font name as in Word to a TrueType file. */
  public Map<String, Path> byName() {
    return byName;
  }

  Path file(String name) {
    return byName.getOrDefault(name, otherwise);
  }

  /**
   * All files by the PostScript name under which a PDF knows them. Opening a Chinese font takes
   * longer than setting a page, so each file is opened once.
   */
  synchronized Map<String, Path> byPostScriptName() {
    if (byPostScriptName == null) {
      Set<Path> files = new LinkedHashSet<>(byName.values());
      files.add(otherwise);
      Map<String, Path> names = new LinkedHashMap<>();
      files.forEach(file -> names.put(postScriptName(file), file));
      byPostScriptName = Map.copyOf(names);
    }
    return byPostScriptName;
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
