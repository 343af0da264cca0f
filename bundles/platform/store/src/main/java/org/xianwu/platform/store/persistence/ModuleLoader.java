package org.xianwu.platform.store.persistence;

import java.util.function.Supplier;

/** Runs work with a bundle's class loader as context loader, by which OpenJPA finds entities. */
final class ModuleLoader {

  private final ClassLoader module;

  ModuleLoader(ClassLoader module) {
    this.module = module;
  }

  ClassLoader loader() {
    return module;
  }

  <R> R with(Supplier<R> work) {
    return with(module, work);
  }

  /** Also sees the classes of this bundle, which OpenJPA loads by name. */
  <R> R withStore(Supplier<R> work) {
    return with(new Both(module), work);
  }

  private static <R> R with(ClassLoader loader, Supplier<R> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    if (before == loader) {
      return work.get();
    }
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static final class Both extends ClassLoader {

    Both(ClassLoader module) {
      super(module);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return ModuleLoader.class.getClassLoader().loadClass(name);
    }
  }
}
