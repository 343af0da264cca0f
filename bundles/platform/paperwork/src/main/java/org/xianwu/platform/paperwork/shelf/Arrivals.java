package org.xianwu.platform.paperwork.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;

/**
 * Uploads on their way, one folder for each person. A name on the disk says nothing of the file.
 */
public final class Arrivals {

  private static final int PIECE = 1 << 16;

  private final Path folder;

  public Arrivals(Path folder) {
    this.folder = Objects.requireNonNull(folder);
  }

  /** Where an upload arrives. */
  public Path place(long person, String key) {
    return folder.resolve(Long.toString(person)).resolve(Sm3.of(key));
  }

  /** Bytes that have arrived, 0 when none. */
  public long received(Path place) throws IOException {
    try {
      return Files.size(place);
    } catch (NoSuchFileException none) {
      return 0;
    }
  }

  /** Unfinished uploads of a person. */
  public int count(long person) throws IOException {
    Path own = folder.resolve(Long.toString(person));
    if (!Files.isDirectory(own)) {
      return 0;
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(own)) {
      int count = 0;
      for (Path ignored : all) {
        count++;
      }
      return count;
    }
  }

  /** Bytes that the disk still takes. */
  public long room() throws IOException {
    Files.createDirectories(folder);
    return Files.getFileStore(folder).getUsableSpace();
  }

  /**
   * Writes a part; what had arrived behind its beginning is replaced.
   *
   * @param most bytes that are read of the part, more is left unread
   * @return bytes that have arrived now
   */
  public long write(Path place, long from, InputStream part, long most) throws IOException {
    Files.createDirectories(place.getParent());
    try (FileChannel file =
        FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.truncate(from);
      file.position(from);
      byte[] piece = new byte[PIECE];
      long left = most;
      while (left > 0) {
        int read = part.read(piece, 0, (int) Math.min(left, piece.length));
        if (read < 0) {
          break;
        }
        ByteBuffer bytes = ByteBuffer.wrap(piece, 0, read);
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        left -= read;
      }
      return file.position();
    }
  }

  /** Overwrites the file and removes it (剩余信息保护, GB/T 22239-2019 8.1.4.10). */
  public void wipe(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    try (FileChannel file = FileChannel.open(place, StandardOpenOption.WRITE)) {
      long size = file.size();
      byte[] nothing = new byte[PIECE];
      for (long at = 0; at < size; at += PIECE) {
        file.write(ByteBuffer.wrap(nothing, 0, (int) Math.min(PIECE, size - at)), at);
      }
      file.force(true);
    }
    Files.delete(place);
  }

  /** Removes what nobody has gone on with since then. */
  public void clear(Instant before) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> people = Files.newDirectoryStream(folder)) {
      for (Path person : people) {
        clear(person, before);
      }
    }
  }

  private void clear(Path person, Instant before) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(person)) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          wipe(file);
        }
      }
    }
  }
}
