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
import org.xianwu.platform.identity.domain.RoleAssignment;

/**
 * Which part each account of the practice county plays. It gets the role that a function proposes
 * for that part, {@code <function>.keeper} for example, as soon as the function appears.
 */
@Component(service = PracticeRoles.class)
public final class PracticeRoles {

  private static final Act PRACTICE = Act.of("practice");

  /** The accounts in the order of the sign-in page. */
  public static final List<Wish> WISHES =
      List.of(
          wish("xuqinghe", "keeper", "总值班室主任（排班、审核）", "Head of the duty room"),
          wish("zhouzhiyuan", "leader", "带班领导、分管领导、县委办主任", "Leader on duty, leader in charge"),
          wish("chenwangchuan", "head", "县委书记（主要领导审批）", "Main leader"),
          wish("shenyinuo", "finance", "综合科科长（财务、结算）", "Finance"),
          wish("luotingsong", "officer", "值班员、接待经办人", "Duty and reception officer"),
          wish("fangyanqiu", "registrar", "秘书科科长（编号登记、表单模板）", "Registrar of numbers and templates"),
          wish("jiruoxi", "inspector", "县委督查室主任（值班抽查）", "Head of the inspection office"),
          wish("sysadmin", Administrator.SYSTEM.role(), "系统管理员", "System administrator"),
          wish("secadmin", Administrator.SECURITY.role(), "安全保密管理员", "Security administrator"),
          wish("auditor", Administrator.AUDIT.role(), "安全审计员", "Audit administrator"),
          wish("qingwu-city", "platform", "市级平台（SOAP/REST）", "City platform (SOAP/REST)"));

  private final IdentityStore store;
  private final FixedRoles fixed;
  private final Ids ids;

  /**
   * An account and the part it plays.
   *
   * @param part last word of the role codes, or the whole code of an administrator's role
   * @param purpose what a visitor can try with it
   */
  public record Wish(String account, String part, Label purpose) {}

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
    account.ifPresent(
        holder -> {
          for (long role : roles(em, wish.part())) {
            give(em, holder.id(), role);
          }
        });
  }

  private List<Long> roles(EntityManager em, String part) {
    return Administrator.ofRole(part)
        .map(administrator -> List.of(fixed.id(em, administrator)))
        .orElseGet(() -> Roles.ofPart(em, part));
  }

  private void give(EntityManager em, long account, long role) {
    boolean given =
        Administrators.assignments(em, account).stream().anyMatch(row -> row.roleId() == role);
    if (!given) {
      em.persist(new RoleAssignment(ids.next(), account, role, null));
    }
  }

  private static Wish wish(String account, String part, String zh, String en) {
    return new Wish(account, part, Label.of(zh, en));
  }
}
