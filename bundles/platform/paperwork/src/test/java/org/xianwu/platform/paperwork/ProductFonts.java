package org.xianwu.platform.paperwork;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xianwu.platform.paperwork.print.FontShelf;
import org.xianwu.platform.paperwork.print.Fonts;

/** The free fonts of the product, from where the distribution takes them. */
public final class ProductFonts {

  private static final Path HOME = Path.of("../../node_modules/@expo-google-fonts");

  private ProductFonts() {}

  /**
   * The fonts of a county that has put none of its own beside them.
   *
   * @throws IllegalStateException when the npm workspace is not installed
   */
  public static Fonts fonts() {
    List<Path> folders =
        List.of(HOME.resolve("noto-serif-sc/400Regular"), HOME.resolve("noto-sans-sc/400Regular"));
    if (!folders.stream().allMatch(Files::isDirectory)) {
      throw new IllegalStateException("run npm ci in bundles/ first: no fonts in " + HOME);
    }
    return new FontShelf(folders).fonts();
  }
}
