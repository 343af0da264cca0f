package org.xianwu.platform.paperwork.shelf;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class DiskStoreTest extends FileStoreContract {

  @TempDir private Path files;

  @Override
  FileStore store() {
    return new DiskStore(files, Clock.systemUTC());
  }
}
