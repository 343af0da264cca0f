package org.xianwu.platform.store;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the database is.
 *
 * @param user empty when the database asks for none
 * @param poolSize connections at most in each of the two pools
 * @param data folder of the suite; the embedded database writes its log there
 */
public record DatabaseSettings(String url, String user, String password, int poolSize, Path data) {

  private static final String DATA = "${xianwu.data}";

  public DatabaseSettings {
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
    url = url.replace(DATA, data.toString());
  }
}
