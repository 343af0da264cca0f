package org.xianwu.platform.approval.app;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Approvers;
import org.xianwu.platform.api.store.Store;

/** Who was ever asked to decide a case, in person or as somebody's delegate. */
@Component(service = Approvers.class)
public final class Deciders implements Approvers {

  private final Store store;

  @Activate
  public Deciders(@Reference(target = "(xianwu.unit=approval)") Store store) {
    this.store = Objects.requireNonNull(store);
  }

  @Override
  public boolean approves(long personId) {
    return any("select t.id from CaseTask t where t.personId = :person", personId)
        || any("select d.id from Delegation d where d.delegateId = :person", personId);
  }

  private boolean any(String query, long personId) {
    return !store
        .read(
            em ->
                em.createQuery(query, Long.class)
                    .setParameter("person", personId)
                    .setMaxResults(1)
                    .getResultList())
        .isEmpty();
  }
}
