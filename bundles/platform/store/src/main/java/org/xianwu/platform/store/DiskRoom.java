package org.xianwu.platform.store;

import java.io.File;
import java.sql.SQLException;
import org.xianwu.platform.api.store.FullDisk;

/**
 * Whether the disk of the embedded database takes another write. Derby does not survive a disk that
 * runs full in the middle of one: it ends itself, and started again without room it can only be
 * read, without what its log still holds. So writing ends before that, and goes on by itself.
 */
final class DiskRoom {

  private final File folder;
  private final long least;

  private DiskRoom(File folder, long least) {
    this.folder = folder;
    this.least = least;
  }

  /** A server of its own and a database in memory look after themselves. */
  static DiskRoom of(DatabaseSettings settings) {
    boolean onDisk =
        DatabaseKind.of(settings.url()) == DatabaseKind.DERBY
            && !DatabaseKind.derbyName(settings).startsWith("memory:");
    return onDisk
        ? new DiskRoom(
            new File(DatabaseKind.derbyName(settings)), (long) settings.leastRoom() << 20)
        : new DiskRoom(null, 0);
  }

  /** Asks the system each time: it costs a microsecond, and a disk may fill within one. */
  boolean left() {
    return left(0);
  }

  /** Whether it would still, had so many bytes more been used. */
  boolean left(long used) {
    if (folder == null) {
      return true;
    }
    for (File known = folder; known != null; known = known.getParentFile()) {
      if (known.exists()) { // the database makes its folder itself
        return known.getUsableSpace() >= least + used;
      }
    }
    return true;
  }

  /** Whether the database lies on a disk of this machine. */
  boolean limited() {
    return folder != null;
  }

  /** Megabytes that must be free. */
  long least() {
    return least >> 20;
  }

  static SQLException lacking() {
    return new SQLException("the disk of the database is full", FullDisk.STATE);
  }
}
