package org.xianwu.platform.paperwork.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Looks for malicious programs. */
public interface VirusScanner {

  /** Takes every file: the county has none, its terminals look themselves. */
  VirusScanner NONE = file -> Optional.empty();

  /**
   * The name of what was found, empty when the file is clean.
   *
   * @throws IOException when the scanner gives no answer
   */
  Optional<String> look(Path file) throws IOException;
}
