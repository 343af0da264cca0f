package org.xianwu.platform.operations.app;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.operations.domain.WantedFunction;

/** Wishes in the database. */
@Component(service = Wishes.class)
public final class StoredWishes implements Wishes {

  private final Store store;
  private final Ids ids;

  @Activate
  public StoredWishes(
      @Reference(target = "(xianwu.unit=operations)") Store store, @Reference Ids ids) {
    this.store = store;
    this.ids = ids;
  }

  @Override
  public List<Wish> all() {
    return store.read(
        em ->
            em
                .createQuery(
                    "select w from WantedFunction w order by w.function", WantedFunction.class)
                .getResultList()
                .stream()
                .map(row -> new Wish(row.function(), row.version(), row.state()))
                .toList());
  }

  @Override
  public void want(Wish wish, Action action) {
    store.write(
        Act.of(action.code()),
        em -> {
          Optional<WantedFunction> kept = find(em, wish.function());
          WantedFunction row =
              kept.orElseGet(() -> new WantedFunction(ids.next(), wish.function()));
          row.want(wish.version(), wish.state());
          if (kept.isEmpty()) {
            em.persist(row);
          }
          return null;
        });
  }

  private static Optional<WantedFunction> find(EntityManager em, String function) {
    return em
        .createQuery(
            "select w from WantedFunction w where w.function = :function", WantedFunction.class)
        .setParameter("function", function)
        .getResultList()
        .stream()
        .findFirst();
  }
}
