package org.xianwu.platform.identity.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Person;
import org.xianwu.platform.identity.domain.Role;
import org.xianwu.platform.identity.domain.RoleAssignment;
import org.xianwu.platform.identity.domain.Separation;

/**
 * Looks up inside a change who holds which role; what is in memory is as old as the last commit.
 */
final class Administrators {

  private Administrators() {}

  /** Codes of the roles that the account has today or keeps beyond. */
  static Set<String> held(EntityManager em, long accountId, LocalDate today) {
    return assignments(em, accountId).stream()
        .filter(assignment -> assignment.validOn(today))
        .map(assignment -> em.find(Role.class, assignment.roleId()).code())
        .collect(Collectors.toSet());
  }

  static List<RoleAssignment> assignments(EntityManager em, long accountId) {
    return em.createQuery(
            "select row from RoleAssignment row where row.accountId = :account",
            RoleAssignment.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  /**
   * Refuses to take away the last administrator of a kind: nobody could name the next.
   *
   * @param leaving the account that would no longer hold its role
   */
  static void refuseLast(EntityManager em, long leaving, LocalDate today) {
    for (RoleAssignment assignment : assignments(em, leaving)) {
      Role role = em.find(Role.class, assignment.roleId());
      if (role.fixed() && assignment.validOn(today) && !othersHold(em, role, leaving, today)) {
        throw Problem.of(IdentityProblem.LAST_ADMINISTRATOR).with("role", role.label().zh());
      }
    }
  }

  /** Whether the person's account belongs to an administrator. */
  static boolean personAdministers(EntityManager em, long personId, LocalDate today) {
    return Accounts.ofPerson(em, personId)
        .map(account -> Separation.administers(held(em, account.id(), today)))
        .orElse(false);
  }

  private static boolean othersHold(EntityManager em, Role role, long leaving, LocalDate today) {
    return em
        .createQuery(
            "select row from RoleAssignment row where row.roleId = :role", RoleAssignment.class)
        .setParameter("role", role.id())
        .getResultList()
        .stream()
        .filter(other -> other.accountId() != leaving && other.validTo().isEmpty())
        .map(other -> em.find(Account.class, other.accountId()))
        .anyMatch(account -> account.active() && stays(em, account, today));
  }

  private static boolean stays(EntityManager em, Account account, LocalDate today) {
    Person person = em.find(Person.class, account.personId());
    return person != null && person.worksOn(today) && person.leftOn().isEmpty();
  }
}
