package org.xianwu.platform.paperwork.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.paperwork.AttachmentOwner;
import org.xianwu.platform.api.paperwork.Attachments;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.paperwork.AttachmentProblem;
import org.xianwu.platform.paperwork.config.FileSettings;
import org.xianwu.platform.paperwork.domain.StoredFile;
import org.xianwu.platform.paperwork.shelf.Sm3;
import org.xianwu.platform.paperwork.shelf.StoreAway;

/** The files of records; the function that owns a record says who may see and change its files. */
@Component(service = {Attachments.class, FileCabinet.class})
public final class FileCabinet implements Attachments {

  private static final Logger LOG = LoggerFactory.getLogger(FileCabinet.class);
  private static final Act ATTACH = Act.of("attach");
  private static final Act DETACH = Act.of("detach");

  private final Set<AttachmentOwner> owners = new CopyOnWriteArraySet<>();
  private final Store store;
  private final Clock clock;
  private final CallerContext callers;
  private final ChangeLog log;
  private final FileSettings settings;
  private final FileHealth health;

  @Activate
  public FileCabinet(
      @Reference(target = "(xianwu.unit=paperwork)") Store store,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference ChangeLog log,
      @Reference FileSettings settings,
      @Reference FileHealth health) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.callers = Objects.requireNonNull(callers);
    this.log = Objects.requireNonNull(log);
    this.settings = Objects.requireNonNull(settings);
    this.health = Objects.requireNonNull(health);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  public void add(AttachmentOwner owner) {
    owners.add(owner);
  }

  void remove(AttachmentOwner owner) {
    owners.remove(owner);
  }

  @Override
  public List<Attachment> of(String ledger, long recordId) {
    return store.read(em -> rows(em, ledger, recordId).stream().map(StoredFile::shown).toList());
  }

  @Override
  public void attach(String ledger, long recordId, String slot, List<Long> files) {
    store.write(
        ATTACH,
        em -> {
          Set<Long> there = new HashSet<>();
          rows(em, ledger, recordId).stream()
              .filter(file -> file.shown().slot().equals(slot))
              .forEach(file -> there.add(file.id()));
          requireSlot(ledger, slot, there.size() + files.size());
          files.forEach(id -> attach(em, ledger, recordId, slot, id));
          return null;
        });
  }

  private void attach(EntityManager em, String ledger, long recordId, String slot, long id) {
    StoredFile file = em.find(StoredFile.class, id);
    if (file == null || file.createdBy() != callers.current().personId()) {
      throw Problem.of(AttachmentProblem.UNKNOWN);
    }
    file.attach(ledger, recordId, slot, clock.instant());
    log.append(change(file, "attach"));
  }

  @Override
  public void keep(String ledger, long recordId, String slot, List<Long> files) {
    store.write(
        ATTACH,
        em -> {
          requireSlot(ledger, slot, files.size());
          Set<Long> there = new HashSet<>();
          for (StoredFile file : rows(em, ledger, recordId)) {
            if (!file.shown().slot().equals(slot)) {
              continue;
            }
            there.add(file.id());
            if (!files.contains(file.id())) {
              file.detach();
              log.append(change(file, "detach"));
            }
          }
          files.stream()
              .distinct()
              .filter(id -> !there.contains(id))
              .forEach(id -> attach(em, ledger, recordId, slot, id));
          return null;
        });
  }

  @Override
  public void detach(String ledger, long recordId, long id) {
    store.write(
        DETACH,
        em -> {
          StoredFile file = Entry.found(em, StoredFile.class, id);
          if (!file.attached() || !file.of(ledger, recordId)) {
            throw Problem.of(CommonProblem.NOT_FOUND);
          }
          file.detach();
          log.append(change(file, "detach"));
          return null;
        });
  }

  /**
   * {@inheritDoc}
   *
   * <p>The content is read through before it is given out: a file that was altered on the disk is
   * not sent, not even its beginning.
   *
   * @throws Problem {@code paperwork.file-lost}, {@code paperwork.file-altered}
   */
  @Override
  public InputStream open(long id) {
    StoredFile file = store.read(em -> Entry.found(em, StoredFile.class, id));
    String digest = file.digest();
    try {
      if (!digestOf(digest).equals(digest)) {
        health.altered(digest);
        LOG.error("the content {} of file {} is not what was uploaded", digest, id);
        throw Problem.of(AttachmentProblem.ALTERED).with("name", file.name());
      }
      InputStream content = settings.store().open(digest);
      health.sound(digest);
      return content;
    } catch (NoSuchFileException gone) {
      health.lost(digest);
      LOG.error("the content {} of file {} is not in the store", digest, id);
      throw Problem.of(AttachmentProblem.LOST).with("name", file.name());
    } catch (StoreAway away) {
      LOG.warn("the content {} of file {} cannot be read: {}", digest, id, away.getMessage());
      throw Problem.of(AttachmentProblem.STORE_AWAY);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private String digestOf(String digest) throws IOException {
    try (InputStream content = settings.store().open(digest)) {
      return Sm3.of(content);
    }
  }

  /**
   * A file that the caller uploaded and no record has yet.
   *
   * @throws Problem {@code paperwork.file-unknown}
   */
  Attachment own(long id) {
    return store
        .read(em -> Optional.ofNullable(em.find(StoredFile.class, id)))
        .filter(file -> file.loose() && file.createdBy() == callers.current().personId())
        .map(StoredFile::shown)
        .orElseThrow(() -> Problem.of(AttachmentProblem.UNKNOWN));
  }

  /**
   * Files of a record that the caller may read.
   *
   * @throws Problem {@code request.not-found} when not
   */
  public List<Attachment> readable(String ledger, long recordId) {
    if (!owner(ledger).readable(recordId, callers.current())) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    return of(ledger, recordId);
  }

  /** Whether the caller may change the files of a record now. */
  public boolean changeable(String ledger, long recordId) {
    return owner(ledger).changeable(recordId, callers.current());
  }

  /** Attaches what the caller uploaded to a record whose files the caller may change. */
  public void add(String ledger, long recordId, String slot, List<Long> files) {
    requireChangeable(ledger, recordId);
    attach(ledger, recordId, slot, files);
  }

  /** Takes a file away from its record; a loose one is forgotten by its key instead. */
  public void take(long id) {
    StoredFile file = store.read(em -> Entry.found(em, StoredFile.class, id));
    if (!file.attached()) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    requireChangeable(file.ledger(), file.recordId());
    detach(file.ledger(), file.recordId(), id);
  }

  /**
   * A file to give out; the audit trail keeps that it was.
   *
   * @param how {@code download} or {@code preview}
   */
  public Attachment give(long id, String how) {
    Caller caller = callers.current();
    StoredFile file = store.read(em -> Entry.found(em, StoredFile.class, id));
    boolean own = file.loose() && file.createdBy() == caller.personId() && caller.personId() != 0;
    boolean allowed =
        own || file.attached() && owner(file.ledger()).readable(file.recordId(), caller);
    if (!allowed) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    if (!own) {
      log.note(change(file, how));
    }
    return file.shown();
  }

  private void requireChangeable(String ledger, long recordId) {
    AttachmentOwner owner = owner(ledger);
    if (!owner.readable(recordId, callers.current())) {
      throw Problem.of(CommonProblem.NOT_FOUND);
    }
    if (!owner.changeable(recordId, callers.current())) {
      throw Problem.of(AttachmentProblem.FIXED);
    }
  }

  private void requireSlot(String ledger, String slot, int count) {
    AttachmentOwner.Slot found =
        owner(ledger).slots().stream()
            .filter(one -> one.code().equals(slot))
            .findFirst()
            .orElseThrow(() -> Problem.of(AttachmentProblem.SLOT_UNKNOWN).with("slot", slot));
    if (count > found.most()) {
      throw Problem.of(AttachmentProblem.SLOT_FULL)
          .with("slot", found.label().zh())
          .with("most", found.most());
    }
  }

  private AttachmentOwner owner(String ledger) {
    return owners.stream()
        .filter(owner -> owner.ledger().equals(ledger))
        .findFirst()
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private static List<StoredFile> rows(EntityManager em, String ledger, long recordId) {
    return em.createQuery(
            "select f from StoredFile f where f.recordId = :record and f.ledger = :ledger"
                + " and f.state = :attached order by f.attachedAt, f.id",
            StoredFile.class)
        .setParameter("record", recordId)
        .setParameter("ledger", ledger)
        .setParameter("attached", StoredFile.ATTACHED)
        .getResultList();
  }

  /** In the history of the record, not of the file. */
  private static Change change(StoredFile file, String action) {
    return new Change(file.ledger(), file.recordId(), 0, action, file.name(), "{}");
  }
}
