package org.xianwu.platform.identity.app;

import java.util.Arrays;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Role;

/** The three roles that exist from the first minute. */
@Component(service = FixedRoles.class)
public final class FixedRoles {

  private static final Act SET_UP = Act.of("set-up");

  private final Ids ids;

  /** Makes those that are missing. */
  @Activate
  public FixedRoles(@Reference IdentityStore store, @Reference Ids ids) {
    this.ids = ids;
    boolean missing =
        Arrays.stream(Administrator.values())
            .anyMatch(one -> store.read(em -> Roles.byCode(em, one.role())).isEmpty());
    if (missing) {
      store.write(
          SET_UP,
          em -> {
            Arrays.stream(Administrator.values()).forEach(one -> id(em, one));
            return null;
          });
    }
  }

  /** Id of the role, which is made if it is not there. */
  long id(EntityManager em, Administrator administrator) {
    return Roles.byCode(em, administrator.role())
        .orElseGet(
            () -> {
              Role role = new Role(ids.next(), administrator.role(), administrator.label());
              em.persist(role);
              return role;
            })
        .id();
  }
}
