package org.xianwu.platform.store;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the database is.
 *
 * @param user empty when the database asks for none
 * @param poolSize connections at most in each of the two pools
 * @param leastRoom megabytes that must be free on the disk of the embedded database for anything to
 *     be written
 * @param data folder of the suite; the embedded database writes its log there
 */
public record DatabaseSettings(
    String url, String user, String password, int poolSize, int leastRoom, Path data) {

  private static final String DATA = "${xianwu.data}";

  public DatabaseSettings {
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
    url = url.replace(DATA, data.toString());
  }
}
