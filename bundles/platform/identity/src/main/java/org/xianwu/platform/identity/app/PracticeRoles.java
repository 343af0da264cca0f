package org.xianwu.platform.identity.app;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.Role;
import org.xianwu.platform.identity.domain.RoleAssignment;

/**
 * Which account of the practice county has which role. Roles of functions that are not there yet
 * are given when they appear.
 */
@Component(service = PracticeRoles.class)
public final class PracticeRoles {

  private static final Act PRACTICE = Act.of("practice");

  /** The accounts in the order of the sign-in page. */
  public static final List<Wish> WISHES =
      List.of(
          wish("xuqinghe", "duty.keeper", "值班室（排班、日志）", "Duty room clerk"),
          wish("zhouzhiyuan", "duty.leader", "带班领导、县委办主任", "Leader on duty"),
          wish("luotingsong", "duty.officer", "值班员", "Duty officer"),
          wish("sysadmin", Administrator.SYSTEM.role(), "系统管理员", "System administrator"),
          wish("secadmin", Administrator.SECURITY.role(), "安全保密管理员", "Security administrator"),
          wish("auditor", Administrator.AUDIT.role(), "安全审计员", "Audit administrator"),
          wish("qingwu-city", "duty.platform", "市级平台（SOAP/REST）", "City platform (SOAP/REST)"));

  private final IdentityStore store;
  private final FixedRoles fixed;
  private final Ids ids;

  /**
   * An account and the role it should have.
   *
   * @param purpose what a visitor can try with it
   */
  public record Wish(String account, String role, Label purpose) {}

  /** Works on the rows of identity. */
  @Activate
  public PracticeRoles(
      @Reference IdentityStore store, @Reference FixedRoles fixed, @Reference Ids ids) {
    this.store = store;
    this.fixed = fixed;
    this.ids = ids;
  }

  /** Gives every role that exists by now to the account that should have it. */
  public void give() {
    store.write(
        PRACTICE,
        em -> {
          WISHES.forEach(wish -> give(em, wish));
          return null;
        });
  }

  private void give(EntityManager em, Wish wish) {
    Optional<Account> account = Accounts.byName(em, wish.account());
    Optional<Long> role =
        Administrator.ofRole(wish.role())
            .map(administrator -> fixed.id(em, administrator))
            .or(() -> Roles.byCode(em, wish.role()).map(Role::id));
    if (account.isEmpty() || role.isEmpty()) {
      return;
    }
    boolean given =
        Administrators.assignments(em, account.get().id()).stream()
            .anyMatch(row -> row.roleId() == role.get());
    if (!given) {
      em.persist(new RoleAssignment(ids.next(), account.get().id(), role.get(), null));
    }
  }

  private static Wish wish(String account, String role, String zh, String en) {
    return new Wish(account, role, Label.of(zh, en));
  }
}
