package org.xianwu.platform.paperwork.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.NameRecord;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.paperwork.PaperworkProblem;

/**
 * The fonts that print: those that the county has put into {@code <data>/fonts}, then the free ones
 * of the product. A font that official forms ask for and nobody has is replaced by a free one of
 * its kind, and named.
 */
@Component(service = FontShelf.class)
public final class FontShelf {

  private static final Logger LOG = LoggerFactory.getLogger(FontShelf.class);

  /** Fonts of GB/T 9704 and of usual forms that are drawn like print, not like a brush. */
  private static final List<String> HEAVY =
      List.of("黑体", "SimHei", "微软雅黑", "Microsoft YaHei", "Arial");

  private static final List<String> LIGHT =
      List.of(
          "宋体",
          "SimSun",
          "仿宋",
          "仿宋_GB2312",
          "FangSong",
          "楷体",
          "楷体_GB2312",
          "KaiTi",
          "方正小标宋简体",
          "方正小标宋_GBK",
          "Times New Roman");

  private static final String FREE_HEAVY = "Noto Sans SC";
  private static final String FREE_LIGHT = "Noto Serif SC";
  private static final int FAMILY = 1;
  private static final int FULL = 4;
  private static final int TYPOGRAPHIC_FAMILY = 16;

  private final List<Path> folders;
  private Map<String, Path> found;
  private String seen = "";
  private Fonts fonts;

  @Activate
  public FontShelf() {
    this(
        List.of(
            Path.of(System.getProperty("xianwu.data", "data"), "fonts"),
            Path.of(System.getProperty("xianwu.home", "."), "fonts")));
  }

  /** Folders in the order in which they are asked. */
  public FontShelf(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * Every font name that a form may use, with the file that draws it.
   *
   * @throws Problem {@code paperwork.no-font} when there is no font at all
   */
  public synchronized Fonts fonts() {
    Map<String, Path> known = known();
    if (fonts == null) {
      fonts = fonts(known);
    }
    return fonts;
  }

  private static Fonts fonts(Map<String, Path> known) {
    Map<String, Path> files = new LinkedHashMap<>(known);
    Path light = first(known, FREE_LIGHT, FREE_HEAVY);
    Path heavy = first(known, FREE_HEAVY, FREE_LIGHT);
    LIGHT.forEach(name -> files.putIfAbsent(name, light));
    HEAVY.forEach(name -> files.putIfAbsent(name, heavy));
    return new Fonts(files, light);
  }

  /** Names of official fonts that are replaced by a free one. */
  public Set<String> replaced() {
    Set<String> missing = new LinkedHashSet<>(LIGHT);
    missing.addAll(HEAVY);
    missing.removeAll(known().keySet());
    return missing;
  }

  private static Path first(Map<String, Path> known, String... names) {
    for (String name : names) {
      if (known.containsKey(name)) {
        return known.get(name);
      }
    }
    return known.values().stream()
        .sorted()
        .findFirst()
        .orElseThrow(() -> Problem.of(PaperworkProblem.NO_FONT));
  }

  /**
   * Read again when a file came, went or was overwritten: a font works as soon as it lies there.
   */
  private synchronized Map<String, Path> known() {
    String now = folders.stream().map(FontShelf::state).collect(Collectors.joining("\n"));
    if (found == null || !now.equals(seen)) {
      found = read();
      fonts = null;
      seen = now;
    }
    return found;
  }

  /** Names, sizes and times of the fonts in a folder. */
  private static String state(Path folder) {
    return files(folder).stream().map(FontShelf::stateOf).collect(Collectors.joining("\n"));
  }

  private static String stateOf(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return file + " " + now.size() + " " + now.lastModifiedTime();
    } catch (IOException gone) {
      return file + " gone";
    }
  }

  private Map<String, Path> read() {
    Map<String, Path> names = new HashMap<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        names(file).forEach(name -> names.putIfAbsent(name, file));
      }
    }
    return Map.copyOf(names);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      LOG.warn("the font folder {} cannot be read", folder, unreadable);
      return List.of();
    }
  }

  private static Set<String> names(Path file) {
    Set<String> names = new TreeSet<>();
    try (TrueTypeFont font =
        new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
      for (NameRecord record : font.getNaming().getNameRecords()) {
        int kind = record.getNameId();
        if (kind == FAMILY || kind == FULL || kind == TYPOGRAPHIC_FAMILY) {
          Optional.ofNullable(record.getString()).map(String::strip).ifPresent(names::add);
        }
      }
    } catch (IOException broken) {
      LOG.warn("{} is no TrueType font that can be embedded", file.getFileName(), broken);
    }
    return names;
  }
}
