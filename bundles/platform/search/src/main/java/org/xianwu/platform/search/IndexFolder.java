package org.xianwu.platform.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.FullDisk;

/** Where the index lies. One that cannot be read is left for a new one beside it, then removed. */
final class IndexFolder {

  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
  private static final String PREFIX = "records-";

  private final Path root;

  IndexFolder(Path root) {
    this.root = Objects.requireNonNull(root);
  }

  OpenIndex open() throws IOException {
    Files.createDirectories(root);
    List<Path> generations = generations();
    Path newest = generations.isEmpty() ? generation(1) : generations.get(generations.size() - 1);
    OpenIndex index = open(newest);
    for (Path old : generations()) {
      if (!old.equals(newest) && number(old) < number(newest)) {
        remove(old);
      }
    }
    return index;
  }

  private OpenIndex open(Path folder) throws IOException {
    try {
      return OpenIndex.in(folder);
    } catch (LockObtainFailedException inUse) {
      throw inUse;
    } catch (IOException | RuntimeException unreadable) { // Lucene reports damage as either
      if (FullDisk.behind(unreadable)) {
        throw unreadable; // it is as good as before once there is room
      }
      LOG.warn("The search index cannot be read and is built anew", unreadable);
      OpenIndex fresh = OpenIndex.in(generation(number(folder) + 1));
      remove(folder);
      return fresh;
    }
  }

  private Path generation(int number) {
    return root.resolve(PREFIX + number);
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString().substring(PREFIX.length()));
  }

  private List<Path> generations() throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root, PREFIX + "*")) {
      for (Path folder : all) {
        if (folder.getFileName().toString().matches(PREFIX + "[0-9]{1,9}")) {
          found.add(folder);
        }
      }
    }
    found.sort(Comparator.comparingInt(IndexFolder::number));
    return found;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
