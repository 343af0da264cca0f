package org.xianwu.platform.store.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceException;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.NotSupportedException;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import org.apache.openjpa.persistence.OpenJPAEntityManagerSPI;
import org.apache.openjpa.persistence.OpenJPAPersistence;
import org.apache.openjpa.persistence.PersistenceProviderImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;

/** The rows of one bundle. OpenJPA is started by the first use, not by the start of the bundle. */
public final class PersistenceUnit implements Store, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PersistenceUnit.class);

  private final String name;
  private final ModuleLoader module;
  private final Surroundings around;
  private final Failures failures;
  private final LongAdder writes;
  private final ConcurrentMap<Class<?>, RecordedFields> known = new ConcurrentHashMap<>();
  private volatile EntityManagerFactory factory;

  /**
   * A unit of the bundle's {@code META-INF/persistence.xml}.
   *
   * @param writes counts finished transactions
   */
  public PersistenceUnit(String name, ClassLoader module, Surroundings around, LongAdder writes) {
    this.name = name;
    this.module = new ModuleLoader(module);
    this.around = around;
    this.writes = writes;
    failures = new Failures(around.log());
  }

  @Override
  public <R> R read(Function<EntityManager, R> work) {
    return module.with(
        () -> {
          try {
            if (status() != Status.STATUS_NO_TRANSACTION) {
              return work.apply(writing().entities());
            }
            return readAlone(work);
          } catch (PersistenceException e) {
            throw failures.translate(e);
          }
        });
  }

  <R> R readAlone(Function<EntityManager, R> work) {
    EntityManager entities = factory().createEntityManager();
    try {
      return work.apply(entities);
    } finally {
      entities.close();
    }
  }

  @Override
  public <R> R write(Act act, Function<EntityManager, R> work) {
    return module.with(
        () -> status() == Status.STATUS_NO_TRANSACTION ? writeAlone(act, work) : join(act, work));
  }

  private <R> R join(Act act, Function<EntityManager, R> work) {
    try {
      return writing().in(act, work);
    } catch (RuntimeException | Error e) {
      markForRollback();
      throw e;
    }
  }

  private <R> R writeAlone(Act act, Function<EntityManager, R> work) {
    begin();
    R result;
    try {
      result = writing().in(act, work);
    } catch (RuntimeException | Error e) {
      rollBack();
      throw failures.translate(e);
    }
    commit();
    writes.increment();
    return result;
  }

  private Writing writing() {
    Object key = this;
    Writing running = (Writing) around.registry().getResource(key);
    if (running != null) {
      return running;
    }
    EntityManager entities = factory().createEntityManager();
    entities.joinTransaction();
    Recorder recorder =
        new Recorder(known, around.clock()::instant, around.callers().current().personId());
    ((OpenJPAEntityManagerSPI) OpenJPAPersistence.cast(entities))
        .addLifecycleListener(recorder, (Class<?>[]) null);
    Writing writing = new Writing(entities, recorder);
    around.registry().putResource(key, writing);
    around.registry().registerInterposedSynchronization(new Recording(writing));
    return writing;
  }

  /** Interposed synchronisations run after OpenJPA's flush. */
  private final class Recording implements Synchronization {

    private final Writing writing;

    Recording(Writing writing) {
      this.writing = writing;
    }

    @Override
    public void beforeCompletion() {
      writing.recorder().appendTo(around.log());
    }

    @Override
    public void afterCompletion(int status) {
      if (writing.entities().isOpen()) {
        writing.entities().close();
      }
    }
  }

  private int status() {
    try {
      return around.transactions().getStatus();
    } catch (SystemException e) {
      throw new PersistenceException(e);
    }
  }

  private void begin() {
    try {
      around.transactions().begin();
    } catch (NotSupportedException | SystemException e) {
      throw new PersistenceException(e);
    }
  }

  private void commit() {
    try {
      around.transactions().commit();
    } catch (RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException
        | SystemException e) {
      throw failures.translate(new PersistenceException("nothing was kept in " + name, e));
    }
  }

  private void rollBack() {
    try {
      if (status() != Status.STATUS_NO_TRANSACTION) {
        around.transactions().rollback();
      }
    } catch (SystemException e) {
      LOG.warn("A transaction of {} could not be rolled back", name, e);
    }
  }

  private void markForRollback() {
    try {
      around.transactions().setRollbackOnly();
    } catch (SystemException e) {
      LOG.warn("A transaction of {} could not be marked for rollback", name, e);
    }
  }

  private EntityManagerFactory factory() {
    EntityManagerFactory made = factory;
    if (made == null) {
      synchronized (this) {
        made = factory;
        if (made == null) {
          made = module.withStore(this::open);
          factory = made;
        }
      }
    }
    return made;
  }

  private EntityManagerFactory open() {
    long start = System.nanoTime();
    IsolatedRepository.owner(module.loader());
    try {
      EntityManagerFactory made =
          new PersistenceProviderImpl()
              .createEntityManagerFactory(name, "META-INF/persistence.xml", properties());
      if (made == null) {
        throw new PersistenceException("META-INF/persistence.xml has no unit " + name);
      }
      made.createEntityManager().close();
      LOG.debug("Unit {} opened in {} ms", name, (System.nanoTime() - start) / 1_000_000);
      return made;
    } finally {
      IsolatedRepository.owner(null);
    }
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("openjpa.ConnectionFactory", around.shared());
    properties.put("openjpa.ConnectionFactory2", around.plain());
    properties.put("openjpa.ConnectionFactoryMode", "managed");
    properties.put("openjpa.TransactionMode", "managed");
    properties.put("openjpa.ManagedRuntime", new TransactionRuntime(around.transactions()));
    properties.put("openjpa.jdbc.DBDictionary", around.dictionary());
    properties.put(
        "openjpa.MetaDataRepository", IsolatedRepository.class.getName() + "(Preload=true)");
    properties.put("openjpa.DynamicEnhancementAgent", "false");
    properties.put("openjpa.RuntimeUnenhancedClasses", "unsupported");
    properties.put("openjpa.jdbc.SynchronizeMappings", "");
    // what a record was before a change, for the change log
    properties.put("openjpa.RestoreState", "all");
    properties.put("openjpa.Log", "slf4j");
    return properties;
  }

  @Override
  public void close() {
    EntityManagerFactory open = factory;
    if (open != null && open.isOpen()) {
      open.close();
    }
  }
}
