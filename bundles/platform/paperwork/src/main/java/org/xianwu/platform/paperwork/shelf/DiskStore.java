package org.xianwu.platform.paperwork.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder, {@code ab/cd/abcd…}; the contents come by atomic renaming, never half. */
public final class DiskStore implements FileStore {

  private static final String DIGEST = "[0-9a-f]{64}";
  private static final int LEVELS = 3;

  private final Path folder;
  private final Clock clock;

  public DiskStore(Path folder, Clock clock) {
    this.folder = Objects.requireNonNull(folder);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public void put(String digest, Path content) throws IOException {
    Path place = place(digest);
    if (Files.exists(place)) {
      Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
      Files.delete(content);
      return;
    }
    Files.createDirectories(place.getParent());
    try (FileChannel file = FileChannel.open(content, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Files.setLastModifiedTime(content, FileTime.from(clock.instant()));
    Files.move(content, place, StandardCopyOption.ATOMIC_MOVE);
    force(place.getParent());
  }

  /** The name of a file is kept in its folder, which has to reach the disk too. */
  private static void force(Path directory) throws IOException {
    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  @Override
  public InputStream open(String digest) throws IOException {
    return Files.newInputStream(place(digest));
  }

  @Override
  public void remove(String digest, Instant unlessPutAfter) throws IOException {
    Path place = place(digest);
    try {
      if (!Files.getLastModifiedTime(place).toInstant().isAfter(unlessPutAfter)) {
        Files.delete(place);
      }
    } catch (NoSuchFileException gone) {
      // that is what was asked for
    }
  }

  @Override
  public void visit(Instant putBefore, Consumer<String> digests) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.find(folder, LEVELS, (path, about) -> old(about, putBefore))) {
      all.map(path -> path.getFileName().toString())
          .filter(name -> name.matches(DIGEST))
          .forEach(digests);
    } catch (UncheckedIOException removed) { // a folder that vanished meanwhile
      throw removed.getCause();
    }
  }

  private static boolean old(BasicFileAttributes about, Instant before) {
    return about.isRegularFile() && about.lastModifiedTime().toInstant().isBefore(before);
  }

  private Path place(String digest) {
    if (!digest.matches(DIGEST)) {
      throw new IllegalArgumentException(digest);
    }
    return folder.resolve(digest.substring(0, 2)).resolve(digest.substring(2, 4)).resolve(digest);
  }
}
