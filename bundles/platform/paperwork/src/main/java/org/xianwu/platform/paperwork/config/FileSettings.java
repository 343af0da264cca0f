package org.xianwu.platform.paperwork.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.xianwu.platform.paperwork.inspection.Clamd;
import org.xianwu.platform.paperwork.inspection.FileType;
import org.xianwu.platform.paperwork.inspection.Inspection;
import org.xianwu.platform.paperwork.inspection.VirusScanner;
import org.xianwu.platform.paperwork.shelf.Arrivals;
import org.xianwu.platform.paperwork.shelf.BucketKey;
import org.xianwu.platform.paperwork.shelf.BucketStore;
import org.xianwu.platform.paperwork.shelf.DiskStore;
import org.xianwu.platform.paperwork.shelf.FileStore;

/** The settings of the county for files, and what is built from them. */
@Component(service = FileSettings.class, configurationPid = FileConfig.PID)
@Designate(ocd = FileConfig.class)
public final class FileSettings {

  private static final int MOST_MEGABYTES = 500;

  private final Set<FileType> types;
  private final long largest;
  private final FileStore store;
  private final Arrivals arrivals;
  private final Inspection inspection;

  @Activate
  public FileSettings(FileConfig config, @Reference Clock clock) {
    this(
        types(config.types()),
        Math.max(1, Math.min(MOST_MEGABYTES, config.largestMegabytes())) * (1L << 20),
        store(config, clock),
        data().resolve("uploads"),
        scanner(config.virusScanner().trim()));
  }

  /**
   * Settings from elsewhere.
   *
   * @param largest bytes
   * @param folder of the contents
   * @param uploads folder of what is on its way
   */
  public FileSettings(
      Set<FileType> types,
      long largest,
      Path folder,
      Path uploads,
      VirusScanner viruses,
      Clock clock) {
    this(types, largest, new DiskStore(folder, clock), uploads, viruses);
  }

  /** Settings with another store of contents than a folder. */
  public FileSettings(
      Set<FileType> types, long largest, FileStore store, Path uploads, VirusScanner viruses) {
    this.types = Set.copyOf(types);
    this.largest = largest;
    this.store = Objects.requireNonNull(store);
    this.arrivals = new Arrivals(uploads);
    this.inspection = new Inspection(viruses);
  }

  private static FileStore store(FileConfig config, Clock clock) {
    String bucket = config.bucket().trim().replaceAll("/+$", "");
    if (bucket.isEmpty()) {
      return new DiskStore(
          config.folder().isBlank() ? data().resolve("files") : Path.of(config.folder().trim()),
          clock);
    }
    try {
      BucketKey key = BucketKey.of(Path.of(config.bucketKeyFile().trim()));
      return new BucketStore(URI.create(bucket), config.bucketRegion().trim(), key, clock);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the key to the bucket cannot be read", unreadable);
    }
  }

  private static Path data() {
    return Path.of(System.getProperty("xianwu.data", "data"));
  }

  private static Set<FileType> types(String[] endings) {
    Set<FileType> types = EnumSet.noneOf(FileType.class);
    for (String ending : endings) {
      types.add(
          FileType.promised("." + ending.trim())
              .orElseThrow(() -> new IllegalArgumentException("no such type: " + ending)));
    }
    return types;
  }

  private static VirusScanner scanner(String place) {
    if (place.isEmpty()) {
      return VirusScanner.NONE;
    }
    int colon = place.lastIndexOf(':');
    return new Clamd(place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
  }

  public Set<FileType> types() {
    return types;
  }

  /** Usual endings of the types, in the order of the types. */
  public List<String> endings() {
    return Arrays.stream(FileType.values())
        .filter(types::contains)
        .flatMap(type -> type.endings().stream())
        .toList();
  }

  /** Bytes. */
  public long largest() {
    return largest;
  }

  public FileStore store() {
    return store;
  }

  public Arrivals arrivals() {
    return arrivals;
  }

  public Inspection inspection() {
    return inspection;
  }
}
