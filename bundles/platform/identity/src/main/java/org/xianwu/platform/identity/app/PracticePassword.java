package org.xianwu.platform.identity.app;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.identity.access.DataFolder;
import org.xianwu.platform.identity.access.Tokens;

/**
 * The one password of all practice accounts: random, made at the first start, shown to everybody.
 */
@Component(service = PracticePassword.class)
public final class PracticePassword {

  private static final String FILE = "practice-password";

  private final DataFolder folder;
  private String known = "";

  /** Kept in the data folder. */
  @Activate
  public PracticePassword() {
    this(DataFolder.ofProduct());
  }

  PracticePassword(DataFolder folder) {
    this.folder = folder;
  }

  /** The password; made when there is none yet. */
  public synchronized String get() {
    if (known.isEmpty()) {
      known = folder.read(FILE).orElse("");
    }
    if (known.isEmpty()) {
      known = Tokens.password();
      folder.write(FILE, known);
    }
    return known;
  }
}
