package org.xianwu.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A disk of a few megabytes that a test can fill. Only root may mount one; where that is not
 * allowed the test fails and says so, it is never skipped.
 */
public final class SmallDisk implements AutoCloseable {

  private static final int PIECE = 1 << 20;

  private final Path folder;
  private final Path ballast;
  private final AtomicBoolean mounted = new AtomicBoolean(true);

  private SmallDisk(Path folder) {
    this.folder = folder;
    ballast = folder.resolve("ballast");
  }

  /** Mounts a disk of memory of that many megabytes. */
  public static SmallDisk mount(int megabytes) {
    try {
      Path folder = Files.createTempDirectory("xianwu-disk");
      int code =
          command(
              "mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "xianwu", folder.toString());
      if (code != 0) {
        throw new IllegalStateException(
            "a disk to be filled is needed: run the tests as root on a machine that may mount tmpfs"
                + " (in a container: with the capability SYS_ADMIN)");
      }
      SmallDisk disk = new SmallDisk(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(disk::close));
      return disk;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is mounted. */
  public Path folder() {
    return folder;
  }

  /** Bytes that are free. */
  public long room() {
    try {
      FileStore store = Files.getFileStore(folder);
      return store.getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills it but for so many bytes. */
  public void fillBut(long rest) {
    ByteBuffer piece = ByteBuffer.allocate(PIECE);
    try (FileChannel file =
        FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (long room = room() - rest; room > 0; room = room() - rest) {
        piece.clear().limit((int) Math.min(PIECE, room));
        file.write(piece);
      }
    } catch (IOException full) { // somebody else took the last bytes
      if (room() > rest) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /** Gives back what {@link #fillBut} took. */
  public void free() {
    try {
      Files.deleteIfExists(ballast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (mounted.compareAndSet(true, false)) {
      try {
        // lazily: what still runs on it must not keep the test from ending
        command("umount", "-l", folder.toString());
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static int command(String... words) throws IOException {
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
