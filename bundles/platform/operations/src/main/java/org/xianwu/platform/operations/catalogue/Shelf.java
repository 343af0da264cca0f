package org.xianwu.platform.operations.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packages at hand: those shipped with the product and those that were dropped in later. Files
 * are read again only when they changed.
 */
public final class Shelf {

  private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

  private final Path shipped;
  private final Path added;
  private final Path dropped;
  private final Map<Path, Seen> seen = new HashMap<>();

  private record Seen(FileTime changed, long size, Optional<FunctionPackage> content) {}

  /**
   * A shelf over two folders, which need not exist.
   *
   * @param shipped of the product, only read
   * @param added of the county
   * @param dropped where the county drops what is to be added
   */
  public Shelf(Path shipped, Path added, Path dropped) {
    this.shipped = shipped;
    this.added = added;
    this.dropped = dropped;
  }

  /** All packages, the newest version of each function first. */
  public synchronized List<FunctionPackage> packages() {
    List<Path> files = new ArrayList<>(files(shipped));
    files.addAll(files(added));
    seen.keySet().retainAll(files);
    return files.stream()
        .flatMap(file -> look(file).stream())
        .sorted(
            Comparator.comparing(FunctionPackage::code)
                .thenComparing(FunctionPackage::version, Comparator.reverseOrder())
                .thenComparing(one -> one.file().startsWith(shipped)))
        .toList();
  }

  /** The newest package of the function. */
  public Optional<FunctionPackage> newest(String code) {
    return packages().stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** That version of the function. */
  public Optional<FunctionPackage> find(String code, String version) {
    return packages().stream()
        .filter(one -> one.code().equals(code) && one.version().toString().equals(version))
        .findFirst();
  }

  /**
   * Puts a checked copy of the file on the shelf; nothing is installed by that.
   *
   * @throws PackageFile.BadPackage when it is no package
   */
  public FunctionPackage add(Path file) {
    FunctionPackage content = PackageFile.read(file);
    try {
      Files.createDirectories(added);
      Path target = added.resolve(content.feature() + "-" + content.version() + ".kar");
      Path half = Files.createTempFile(added, "incoming", ".part");
      Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
      Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return PackageFile.read(target);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Whether the county added it; what came with the product stays on the shelf. */
  public boolean added(FunctionPackage pack) {
    return pack.file().startsWith(added);
  }

  /**
   * Takes an added package off the shelf, with the file that was dropped for it: the next start
   * would offer it again.
   */
  public synchronized void discard(FunctionPackage pack) {
    try {
      for (Path file : files(dropped)) {
        if (read(file).filter(one -> sameVersion(one, pack)).isPresent()) {
          Files.delete(file);
        }
      }
      Files.delete(pack.file());
    } catch (IOException locked) {
      throw new UncheckedIOException(locked);
    }
  }

  private static boolean sameVersion(FunctionPackage one, FunctionPackage other) {
    return one.code().equals(other.code()) && one.version().equals(other.version());
  }

  private Optional<FunctionPackage> look(Path file) {
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      long size = Files.size(file);
      Seen known = seen.get(file);
      if (known == null || !known.changed().equals(changed) || known.size() != size) {
        known = new Seen(changed, size, read(file));
        seen.put(file, known);
      }
      return known.content();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static Optional<FunctionPackage> read(Path file) {
    try {
      return Optional.of(PackageFile.read(file));
    } catch (PackageFile.BadPackage bad) {
      LOG.warn("{} is not offered: {}", file, bad.getMessage());
      return Optional.empty();
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(PackageFile::looksLikeOne).sorted().toList();
    } catch (IOException unreadable) {
      LOG.warn("the folder {} cannot be read", folder, unreadable);
      return List.of();
    }
  }
}
