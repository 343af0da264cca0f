package org.xianwu.platform.store;

import java.nio.file.Path;

/** Where the suite keeps everything that is not in the database. */
final class DataFolder {

  private DataFolder() {}

  /** The system property {@code xianwu.data}, which the launcher sets; else {@code data} here. */
  static Path current() {
    return Path.of(System.getProperty("xianwu.data", "data")).toAbsolutePath().normalize();
  }
}
