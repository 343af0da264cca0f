package org.xianwu.platform.operations.practice;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.practice.PracticeData;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.operations.domain.LoadedPractice;

/** Fills the practice county: every bundle's data once, in the order in which it needs others. */
@Component(immediate = true, service = PracticeLoader.class)
public final class PracticeLoader {

  private static final Logger LOG = LoggerFactory.getLogger(PracticeLoader.class);

  private final Store store;
  private final CallerContext callers;
  private final Clock clock;
  private final PracticeOrder order = new PracticeOrder();
  private final Set<String> failed = new HashSet<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "xianwu-practice"));

  @Activate
  public PracticeLoader(
      @Reference(target = "(xianwu.unit=operations)") Store store,
      @Reference CallerContext callers,
      @Reference Clock clock) {
    this.store = store;
    this.callers = callers;
    this.clock = clock;
    if (enabled()) {
      worker.execute(this::load);
    }
  }

  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void add(PracticeData data) {
    order.add(data);
    if (enabled()) {
      worker.execute(this::load);
    }
  }

  void remove(PracticeData data) {
    order.remove(data);
  }

  @Deactivate
  void stop() {
    worker.shutdown();
  }

  private static boolean enabled() {
    return Boolean.getBoolean("xianwu.practice");
  }

  private void load() {
    Set<String> loaded = loaded();
    List<PracticeData> ready = order.ready(loaded, failed);
    while (!ready.isEmpty()) {
      for (PracticeData data : ready) {
        if (callers.as(Caller.system("演练数据"), () -> load(data))) {
          loaded.add(data.code());
        } else {
          failed.add(data.code());
        }
      }
      ready = order.ready(loaded, failed);
    }
  }

  private boolean load(PracticeData data) {
    long begun = System.nanoTime();
    try {
      data.load();
      store.write(
          Act.of("practice"),
          em -> {
            em.persist(new LoadedPractice(data.code(), clock.instant()));
            return null;
          });
      LOG.info(
          "practice data of {} loaded in {} ms",
          data.code(),
          (System.nanoTime() - begun) / 1_000_000);
      return true;
    } catch (RuntimeException failure) { // tried again at the next start, the others go on
      LOG.error("practice data of {} could not be loaded", data.code(), failure);
      return false;
    }
  }

  private Set<String> loaded() {
    return new HashSet<>(
        store.read(
            em ->
                em.createQuery("select p.code from LoadedPractice p", String.class)
                    .getResultList()));
  }
}
