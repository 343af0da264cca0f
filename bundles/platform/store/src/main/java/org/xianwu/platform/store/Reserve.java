package org.xianwu.platform.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some megabytes beside the embedded database that are given up for it when others have filled the
 * disk to the last byte: Derby writes a little even while it only reads, and to open at all.
 */
final class Reserve {

  private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);
  private static final int SIZE = 32 << 20;
  private static final int PIECE = 1 << 20;

  private final Path file;
  private final DiskRoom room;

  Reserve(Path file, DiskRoom room) {
    this.file = file;
    this.room = room;
  }

  /** Puts it back as soon as that leaves room for writing. */
  synchronized void keep() {
    if (Files.exists(file) || !room.left(SIZE)) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer piece = ByteBuffer.allocate(PIECE);
      for (int at = 0; at < SIZE; at += PIECE) {
        channel.write(piece.clear(), at);
      }
    } catch (IOException e) {
      LOG.warn("The reserve of the database could not be kept: {}", e.getMessage());
      give();
    }
  }

  /** Gives it up; false when there was none. */
  synchronized boolean give() {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("The reserve of the database could not be given up: {}", e.getMessage());
      return false;
    }
  }
}
