package org.xianwu.platform.identity.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Administrator;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.identity.access.PermissionBook;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Role;
import org.xianwu.platform.identity.domain.RoleGrant;
import org.xianwu.platform.identity.domain.Separation;

/** Roles and what they allow; the security administrator's work. */
@Component(service = Roles.class)
public final class Roles {

  private static final Act GRANT = Act.of(RightsHistory.GRANTS);
  private static final Act TEMPLATE = Act.of("apply-template");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  private final IdentityStore store;
  private final PermissionBook permissions;
  private final CallerContext callers;
  private final Revisions revisions;
  private final RightsHistory history;
  private final Ids ids;

  /** Puts the parts together. */
  @Activate
  public Roles(
      @Reference IdentityStore store,
      @Reference PermissionBook permissions,
      @Reference CallerContext callers,
      @Reference Revisions revisions,
      @Reference RightsHistory history,
      @Reference Ids ids) {
    this.store = store;
    this.permissions = permissions;
    this.callers = callers;
    this.revisions = revisions;
    this.history = history;
    this.ids = ids;
  }

  /** Makes a business role that allows nothing yet. */
  public long create(Values values) {
    callers.current().require(IdentityPermissions.ROLE_EDIT);
    String code = values.textOrEmpty("code");
    if (!CODE.matcher(code).matches()) {
      throw Problem.of(CommonProblem.INVALID).field("code", IdentityProblem.ROLE_CODE);
    }
    return store.write(
        Act.CREATE,
        em -> {
          if (Administrator.ofRole(code).isPresent() || byCode(em, code).isPresent()) {
            throw Problem.of(CommonProblem.INVALID).field("code", IdentityProblem.CODE_TAKEN);
          }
          Role role = new Role(ids.next(), code, label(values, Label.of("", "")));
          role.describe(role.label(), values.textOrEmpty("purpose"));
          em.persist(role);
          return role.id();
        });
  }

  /** Renames a business role. */
  public void edit(long id, int rev, Values values) {
    callers.current().require(IdentityPermissions.ROLE_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          Role role = business(em, id);
          revisions.require(role, rev);
          role.describe(
              label(values, role.label()),
              values.has("purpose") ? values.textOrEmpty("purpose") : role.purpose());
          return null;
        });
  }

  /** What the role allows: permission to scope. */
  public Map<String, DataScope> grants(long roleId) {
    callers.current().require(IdentityPermissions.ROLE_VIEW);
    return store.read(em -> allowed(em, find(em, roleId)));
  }

  /** What the role allows, as it stands inside a change. */
  Map<String, DataScope> allowed(EntityManager em, Role role) {
    return Administrator.ofRole(role.code())
        .map(permissions::grantsOf)
        .orElseGet(() -> asMap(stored(em, role.id())));
  }

  /**
   * Replaces what the role allows.
   *
   * @param rev version of the role that the caller saw
   * @param basis why; never empty
   * @throws Problem when the role is fixed, a permission is unknown or an administrator's, or a
   *     scope is wider than makes sense
   */
  public void grant(long roleId, int rev, Map<String, DataScope> wanted, String basis) {
    callers.current().require(IdentityPermissions.ROLE_EDIT);
    String why = Basis.of(basis);
    store.write(
        GRANT.because(why),
        em -> {
          Role role = business(em, roleId);
          revisions.require(role, rev);
          Map<String, DataScope> before = asMap(stored(em, roleId));
          wanted.forEach((code, scope) -> check(code, scope, before));
          role.grantsChanged();
          replace(em, role, wanted);
          // the step in the history of the role is the one that its new version makes
          em.flush();
          history.granted(role, before, wanted, holders(em, roleId), why);
          return null;
        });
  }

  /** Makes a role that a function proposes, unless there is one under its code. */
  public boolean apply(RoleTemplate template) {
    if (Administrator.ofRole(template.code()).isPresent()) {
      return false;
    }
    if (store.read(em -> byCode(em, template.code())).isPresent()) {
      return false;
    }
    return store.write(
        TEMPLATE,
        em -> {
          Role role = new Role(ids.next(), template.code(), template.label());
          em.persist(role);
          Map<String, DataScope> allowed = new HashMap<>(template.grants());
          allowed.keySet().removeAll(permissions.administrative());
          replace(em, role, allowed);
          return true;
        });
  }

  static Optional<Role> byCode(EntityManager em, String code) {
    return em
        .createQuery("select role from Role role where role.code = :code", Role.class)
        .setParameter("code", code)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Ids of the roles that every function proposes for the same part, for example its keeper. */
  static List<Long> ofPart(EntityManager em, String part) {
    return em.createQuery("select role.id from Role role where role.code like :code", Long.class)
        .setParameter("code", "%." + part)
        .getResultList();
  }

  static Role find(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Role.class, id))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private static List<Long> holders(EntityManager em, long roleId) {
    return em.createQuery(
            "select row.accountId from RoleAssignment row where row.roleId = :role"
                + " order by row.accountId",
            Long.class)
        .setParameter("role", roleId)
        .getResultList();
  }

  private void check(String code, DataScope scope, Map<String, DataScope> before) {
    Separation.allowPermission(code, permissions.administrative());
    Optional<Permission> declared = permissions.permission(code);
    if (declared.isEmpty() && !before.containsKey(code)) {
      throw Problem.of(IdentityProblem.UNKNOWN_PERMISSION).with("permission", code);
    }
    if (declared.isPresent() && scope.compareTo(declared.get().widest()) > 0) {
      throw Problem.of(IdentityProblem.SCOPE_TOO_WIDE).with("permission", code);
    }
  }

  private void replace(EntityManager em, Role role, Map<String, DataScope> wanted) {
    Map<String, DataScope> missing = new HashMap<>(wanted);
    for (RoleGrant grant : stored(em, role.id())) {
      DataScope scope = missing.remove(grant.permission());
      if (scope == null) {
        em.remove(grant);
      } else if (scope != grant.scope()) {
        grant.reach(scope);
      }
    }
    missing.forEach((code, scope) -> em.persist(new RoleGrant(ids.next(), role.id(), code, scope)));
  }

  private static Role business(EntityManager em, long id) {
    Role role = find(em, id);
    if (role.fixed()) {
      throw Problem.of(IdentityProblem.ROLE_FIXED);
    }
    return role;
  }

  private static List<RoleGrant> stored(EntityManager em, long roleId) {
    return em.createQuery("select row from RoleGrant row where row.roleId = :role", RoleGrant.class)
        .setParameter("role", roleId)
        .getResultList();
  }

  private static Map<String, DataScope> asMap(List<RoleGrant> grants) {
    Map<String, DataScope> byPermission = new HashMap<>();
    grants.forEach(grant -> byPermission.put(grant.permission(), grant.scope()));
    return byPermission;
  }

  private static Label label(Values values, Label before) {
    String zh = values.text("name").orElse(before.zh());
    String en = values.text("nameEn").orElse(before.en().isEmpty() ? zh : before.en());
    return Label.of(zh, en);
  }
}
