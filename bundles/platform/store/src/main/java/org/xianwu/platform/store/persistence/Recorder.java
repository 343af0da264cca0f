package org.xianwu.platform.store.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.apache.openjpa.enhance.PersistenceCapable;
import org.apache.openjpa.event.DeleteListener;
import org.apache.openjpa.event.DirtyListener;
import org.apache.openjpa.event.LifecycleEvent;
import org.apache.openjpa.event.PersistListener;
import org.apache.openjpa.event.StoreListener;
import org.apache.openjpa.kernel.OpenJPAStateManager;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;

/**
 * Stamps the entries that one transaction touches and collects their differences. What a record was
 * before comes from OpenJPA's saved state, so reading costs nothing.
 */
final class Recorder implements PersistListener, DirtyListener, DeleteListener, StoreListener {

  private static final class Touched {
    final Entry entry;
    final Act act;
    RecordedFields fields;
    Differences differences = new Differences();
    boolean created;
    boolean removed;

    Touched(Entry entry, Act act) {
      this.entry = entry;
      this.act = act;
    }
  }

  private final ConcurrentMap<Class<?>, RecordedFields> known;
  private final Supplier<Instant> now;
  private final long person;
  private final Map<Entry, Touched> byIdentity = new IdentityHashMap<>();
  private final List<Touched> inOrder = new ArrayList<>();
  private Act act;

  Recorder(ConcurrentMap<Class<?>, RecordedFields> known, Supplier<Instant> now, long person) {
    this.known = known;
    this.now = now;
    this.person = person;
  }

  /** The act under which entries touched from now on are recorded; gives back the former one. */
  Act enter(Act next) {
    Act before = act;
    act = next;
    return before;
  }

  private Touched touch(Entry entry) {
    Touched touched = byIdentity.get(entry);
    if (touched == null) {
      touched = new Touched(entry, act);
      byIdentity.put(entry, touched);
      inOrder.add(touched);
    }
    return touched;
  }

  @Override
  public void beforePersist(LifecycleEvent event) {
    if (event.getSource() instanceof Entry entry) {
      entry.stampCreated(now.get(), person);
      touch(entry).created = true;
    }
  }

  @Override
  public void afterPersist(LifecycleEvent event) {}

  @Override
  public void beforeDirty(LifecycleEvent event) {
    if (event.getSource() instanceof Entry entry) {
      touch(entry);
    }
  }

  @Override
  public void afterDirty(LifecycleEvent event) {}

  @Override
  public void beforeDirtyFlushed(LifecycleEvent event) {
    beforeDirty(event);
  }

  @Override
  public void afterDirtyFlushed(LifecycleEvent event) {}

  @Override
  public void beforeDelete(LifecycleEvent event) {
    if (event.getSource() instanceof Entry entry) {
      Touched touched = touch(entry);
      touched.removed = true;
      OpenJPAStateManager state = state(entry);
      touched.fields = fields(state);
      touched.differences = new Differences();
      for (RecordedFields.Field field : touched.fields.fields()) {
        Object before = saved(state, field.index());
        if (before != null) {
          add(touched.differences, field, before, null);
        }
      }
    }
  }

  @Override
  public void afterDelete(LifecycleEvent event) {}

  @Override
  public void beforeStore(LifecycleEvent event) {
    if (event.getSource() instanceof Entry entry) {
      Touched touched = touch(entry);
      if (!touched.removed) {
        entry.stampUpdated(touched.created ? entry.createdAt() : now.get(), person);
        compare(state(entry), touched);
      }
    }
  }

  @Override
  public void afterStore(LifecycleEvent event) {}

  /** Called again when a later flush stores the entry once more; the last comparison counts. */
  private void compare(OpenJPAStateManager state, Touched touched) {
    touched.fields = fields(state);
    touched.differences = new Differences();
    for (RecordedFields.Field field : touched.fields.fields()) {
      int index = field.index();
      if (touched.created || state.getDirty().get(index)) {
        Object before = touched.created ? null : saved(state, index);
        Object after = state.fetch(index);
        if (!same(before, after)) {
          add(touched.differences, field, before, after);
        }
      }
    }
  }

  /** A list that a form filled with equal values has not changed, whatever its class. */
  private static boolean same(Object before, Object after) {
    if (before instanceof BigDecimal a && after instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(before, after);
  }

  private static void add(
      Differences differences, RecordedFields.Field field, Object before, Object after) {
    if (field.confidential()) {
      differences.addSecret(field.name(), before, after);
    } else {
      differences.add(field.name(), before, after);
    }
  }

  private static Object saved(OpenJPAStateManager state, int field) {
    if (!state.getLoaded().get(field)) {
      state.fetch(field);
    }
    return state.fetchInitialField(field);
  }

  private RecordedFields fields(OpenJPAStateManager state) {
    return known.computeIfAbsent(
        state.getMetaData().getDescribedType(), type -> RecordedFields.of(state.getMetaData()));
  }

  private static OpenJPAStateManager state(Entry entry) {
    return (OpenJPAStateManager) ((PersistenceCapable) entry).pcGetStateManager();
  }

  /** Called after the flush, when versions are final and before the commit. */
  void appendTo(ChangeLog log) {
    for (Touched touched : inOrder) {
      boolean cameAndWent = touched.created && touched.removed;
      if (touched.fields != null && !cameAndWent) {
        log.append(
            new Change(
                touched.fields.ledger(),
                touched.entry.id(),
                touched.entry.rev(),
                touched.act.action(),
                touched.act.reason(),
                touched.differences.toJson()));
      }
    }
  }
}
