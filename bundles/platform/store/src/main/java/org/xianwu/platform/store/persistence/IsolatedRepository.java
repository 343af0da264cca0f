package org.xianwu.platform.store.persistence;

import org.apache.openjpa.jdbc.meta.MappingRepository;
import org.xianwu.platform.api.store.Entry;

/**
 * Knows the entities of its own bundle only. OpenJPA tells every repository about every enhanced
 * class of the virtual machine, and an old class loader in another unit's repository never goes.
 */
public final class IsolatedRepository extends MappingRepository {

  private static final ThreadLocal<ClassLoader> OWNER = new ThreadLocal<>();

  private final ClassLoader owner = OWNER.get();

  /** Must be called around the making of an entity manager factory, null at the end. */
  static void owner(ClassLoader loader) {
    if (loader == null) {
      OWNER.remove();
    } else {
      OWNER.set(loader);
    }
  }

  @Override
  public void register(Class<?> type) {
    // called from the super constructor too, when the field is not set yet
    ClassLoader mine = owner == null ? OWNER.get() : owner;
    ClassLoader theirs = type.getClassLoader();
    if (mine == null || theirs == mine || theirs == Entry.class.getClassLoader()) {
      super.register(type);
    }
  }
}
