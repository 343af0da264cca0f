package org.xianwu.platform.paperwork.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.paperwork.AttachmentProblem;
import org.xianwu.platform.paperwork.config.FileSettings;
import org.xianwu.platform.paperwork.domain.StoredFile;
import org.xianwu.platform.paperwork.inspection.FileType;
import org.xianwu.platform.paperwork.inspection.Inspection;
import org.xianwu.platform.paperwork.shelf.Arrivals;
import org.xianwu.platform.paperwork.shelf.Sm3;
import org.xianwu.platform.paperwork.shelf.StoreAway;

/**
 * Takes files in, part by part, so that a broken line costs one part only. A file that has arrived
 * is looked into and kept, or refused and wiped; it is its uploader's alone until a record takes it
 * over.
 */
@Component(service = Uploads.class)
public final class Uploads {

  /** A loose file and an unfinished upload are kept for so long. */
  static final Duration PATIENCE = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final Act UPLOAD = Act.of("upload");
  private static final Act CLEAR = Act.of("clear");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_UPLOADS = 20;
  private static final int AT_ONCE = 200;
  private static final long RESERVE = 256L << 20;

  /** Parts of one upload come one after the other; different uploads seldom share a lock. */
  private final Object[] locks = new Object[64];

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final CallerContext callers;
  private final ChangeLog log;
  private final FileSettings settings;
  private final Stops stops;

  @Activate
  public Uploads(
      @Reference(target = "(xianwu.unit=paperwork)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference ChangeLog log,
      @Reference FileSettings settings,
      @Reference Stops stops) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.log = Objects.requireNonNull(log);
    this.settings = Objects.requireNonNull(settings);
    this.stops = Objects.requireNonNull(stops);
    for (int at = 0; at < locks.length; at++) {
      locks[at] = new Object();
    }
  }

  /**
   * A part of a file.
   *
   * @param key the client's random name of the upload
   * @param from first byte of the part
   * @param total bytes of the whole file
   */
  public record Part(String key, String name, long from, long to, long total) {}

  /**
   * Takes a part; a repeated one changes nothing.
   *
   * @return the file once all of it has arrived and was kept
   * @throws Problem why it is not taken
   */
  public Optional<Attachment> receive(Part part, InputStream body) throws IOException {
    Caller caller = person();
    String name = promised(part);
    synchronized (lock(part.key())) {
      Optional<StoredFile> kept = uploaded(caller.personId(), part.key());
      if (kept.isPresent()) { // the answer to the last part was lost
        return kept.map(StoredFile::shown);
      }
      Arrivals arrivals = settings.arrivals();
      Path place = arrivals.place(caller.personId(), part.key());
      long received = arrivals.received(place);
      if (part.from() > received) {
        throw Problem.of(AttachmentProblem.MISPLACED).with("received", received);
      }
      if (part.from() == 0) {
        requireRoom(arrivals, caller.personId(), part.total());
      }
      long now = arrivals.write(place, part.from(), body, part.to() - part.from());
      return now < part.total() ? Optional.empty() : Optional.of(finish(caller, part, name, place));
    }
  }

  /** Bytes of an upload that have arrived, of a finished one all. */
  public long received(String key) throws IOException {
    Caller caller = person();
    Optional<StoredFile> kept = uploaded(caller.personId(), key);
    if (kept.isPresent()) {
      return kept.get().shown().size();
    }
    Arrivals arrivals = settings.arrivals();
    return arrivals.received(arrivals.place(caller.personId(), key));
  }

  /** Forgets an upload, also a finished one as long as no record has it. */
  public void cancel(String key) throws IOException {
    Caller caller = person();
    synchronized (lock(key)) {
      Arrivals arrivals = settings.arrivals();
      arrivals.wipe(arrivals.place(caller.personId(), key));
    }
    uploaded(caller.personId(), key)
        .filter(StoredFile::loose)
        .ifPresent(file -> clear(List.of(file.id())));
  }

  /** Clears away what no record took over within a day. */
  public void clearOld() throws IOException {
    Instant before = clock.instant().minus(PATIENCE);
    settings.arrivals().clear(before);
    List<Long> old =
        store.read(
            em ->
                em.createQuery(
                        "select f.id from StoredFile f where f.state = :loose"
                            + " and f.createdAt < :before",
                        Long.class)
                    .setParameter("loose", StoredFile.LOOSE)
                    .setParameter("before", Timestamp.from(before))
                    .setMaxResults(1_000)
                    .getResultList());
    clear(old);
  }

  /**
   * Removes contents whose row never came, as when the machine stopped between the two. A content
   * is left alone for a day: its row may be on its way.
   *
   * @return how many
   */
  public int sweep() throws IOException {
    Instant before = clock.instant().minus(PATIENCE);
    List<String> all = new ArrayList<>();
    settings.store().visit(before, all::add);
    int swept = 0;
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      Set<String> known = store.read(em -> known(em, some));
      for (String digest : some) {
        if (!known.contains(digest)) {
          settings.store().remove(digest, before);
          LOG.info("content {} belonged to no file and was removed", digest);
          swept++;
        }
      }
    }
    return swept;
  }

  private static Set<String> known(EntityManager em, List<String> digests) {
    return new HashSet<>(
        em.createQuery(
                "select distinct f.digest from StoredFile f where f.digest in :digests",
                String.class)
            .setParameter("digests", digests)
            .getResultList());
  }

  private void clear(List<Long> files) {
    for (long id : files) {
      String digest =
          store.write(
              CLEAR,
              em -> {
                StoredFile file = em.find(StoredFile.class, id);
                if (file == null || !file.loose()) {
                  return "";
                }
                em.remove(file);
                return file.digest();
              });
      if (!digest.isEmpty() && !store.read(em -> used(em, digest))) {
        remove(digest);
      }
    }
  }

  private void remove(String digest) {
    try {
      // whoever uploads the same content in this moment has just put it anew
      settings.store().remove(digest, clock.instant().minusSeconds(60));
    } catch (IOException failed) {
      LOG.warn("content {} could not be removed", digest, failed);
    }
  }

  private static boolean used(EntityManager em, String digest) {
    return !em.createQuery("select f.id from StoredFile f where f.digest = :digest", Long.class)
        .setParameter("digest", digest)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private Attachment finish(Caller caller, Part part, String name, Path place) throws IOException {
    boolean kept = false;
    try {
      String digest = Sm3.of(place);
      Inspection.Found found = settings.inspection().look(place, name);
      if (!settings.types().contains(found.type())) {
        throw unwelcome(name);
      }
      if (found.marked() && !stops.released(digest)) {
        settings.arrivals().wipe(place);
        stops.stop(digest, part.total());
        throw Problem.of(AttachmentProblem.MARKED);
      }
      settings.store().put(digest, place);
      kept = true;
      return keep(part, name, found, digest);
    } catch (Problem refused) {
      if (refused.code() == AttachmentProblem.VIRUS) {
        log.note(new Change("paperwork.file", 0, 0, "virus", "", "{}"));
      }
      throw refused;
    } catch (StoreAway away) {
      // all of it has arrived: the client sends the last part again once the store is back
      kept = true;
      LOG.warn("a file could not be kept: {}", away.getMessage());
      throw Problem.of(AttachmentProblem.STORE_AWAY);
    } finally {
      if (!kept) {
        settings.arrivals().wipe(place);
      }
    }
  }

  private Attachment keep(Part part, String name, Inspection.Found found, String digest) {
    StoredFile file =
        new StoredFile(
            ids.next(), part.key(), name, found.type().mediaType(), part.total(), digest);
    file.scanned(found.read());
    return store.write(
        UPLOAD,
        em -> {
          em.persist(file);
          em.flush();
          return file.shown();
        });
  }

  private Optional<StoredFile> uploaded(long person, String key) {
    return store.read(
        em ->
            em
                .createQuery(
                    "select f from StoredFile f where f.createdBy = :person and f.uploadKey = :key",
                    StoredFile.class)
                .setParameter("person", person)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst());
  }

  private void requireRoom(Arrivals arrivals, long person, long total) throws IOException {
    if (arrivals.count(person) >= MOST_UPLOADS) {
      throw Problem.of(AttachmentProblem.TOO_MANY).with("most", MOST_UPLOADS);
    }
    if (arrivals.room() < total + RESERVE) {
      throw Problem.of(CommonProblem.STORAGE_FULL);
    }
  }

  /** What the name and the size promise is checked before anything is sent in vain. */
  private String promised(Part part) {
    String name = part.name().replaceAll("^.*[/\\\\]", "").strip();
    boolean odd = name.codePoints().anyMatch(Character::isISOControl);
    if (name.isEmpty() || name.startsWith(".") || name.length() > LONGEST_NAME || odd) {
      throw Problem.of(AttachmentProblem.NAME);
    }
    if (part.total() == 0) {
      throw Problem.of(AttachmentProblem.EMPTY).with("name", name);
    }
    if (part.total() > settings.largest()) {
      throw Problem.of(AttachmentProblem.TOO_LARGE)
          .with("name", name)
          .with("size", megabytes(part.total()))
          .with("most", megabytes(settings.largest()));
    }
    if (List.of("doc", "xls", "ppt", "wps", "et").contains(FileType.ending(name))) {
      throw Problem.of(AttachmentProblem.OLD_FORMAT).with("name", name);
    }
    if (FileType.promised(name).filter(settings.types()::contains).isEmpty()) {
      throw unwelcome(name);
    }
    return name;
  }

  private Problem unwelcome(String name) {
    return Problem.of(AttachmentProblem.TYPE)
        .with("name", name)
        .with("types", String.join("、", settings.endings()));
  }

  private static String megabytes(long bytes) {
    return Math.max(1, Math.round((double) bytes / (1 << 20))) + " MB";
  }

  private Caller person() {
    Caller caller = callers.current();
    if (caller.personId() == 0) {
      throw Problem.of(caller.signedIn() ? CommonProblem.DENIED : CommonProblem.SESSION_REQUIRED)
          .with("permission", "—");
    }
    return caller;
  }

  private Object lock(String key) {
    return locks[Math.floorMod(key.hashCode(), locks.length)];
  }
}
