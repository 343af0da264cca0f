package org.xianwu.platform.identity.app;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.check.CreditCode;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.IdentityProblem;
import org.xianwu.platform.identity.domain.Unit;
import org.xianwu.platform.identity.domain.UnitBadge;
import org.xianwu.platform.identity.domain.UnitName;
import org.xianwu.platform.identity.domain.UnitType;

/** Units, their names in time and their badges; the system administrator's work. */
@Component(service = Units.class)
public final class Units {

  private static final Act RENAME = Act.of("rename");
  private static final Act ADD_BADGE = Act.of("add-badge");
  private static final Act REMOVE_BADGE = Act.of("remove-badge");

  private final IdentityStore store;
  private final StoredDirectory directory;
  private final CallerContext callers;
  private final Revisions revisions;
  private final Ids ids;

  /** Puts the parts together. */
  @Activate
  public Units(
      @Reference IdentityStore store,
      @Reference StoredDirectory directory,
      @Reference CallerContext callers,
      @Reference Revisions revisions,
      @Reference Ids ids) {
    this.store = store;
    this.directory = directory;
    this.callers = callers;
    this.revisions = revisions;
    this.ids = ids;
  }

  /** Makes a unit with its first name. */
  public long create(Values values) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    return store.write(
        Act.CREATE,
        em -> {
          String name = values.textOrEmpty("name");
          String shortName = values.text("shortName").orElse(name);
          LocalDate from = values.date("validFrom").orElse(directory.today());
          Unit unit =
              new Unit(
                  ids.next(),
                  values.textOrEmpty("code"),
                  name,
                  shortName.length() > 60 ? shortName.substring(0, 60) : shortName,
                  type(values.textOrEmpty("type")),
                  from);
          apply(em, unit, values);
          em.persist(unit);
          em.persist(new UnitName(ids.next(), unit.id(), name, unit.shortName(), from));
          return unit.id();
        });
  }

  /** Changes anything but the name, which {@link #rename} does. */
  public void edit(long id, int rev, Values values) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    store.write(
        Act.EDIT,
        em -> {
          Unit unit = find(em, id);
          revisions.require(unit, rev);
          apply(em, unit, values);
          return null;
        });
  }

  /**
   * Gives the unit a new name; records of earlier days keep the old one.
   *
   * @param from first day of the new name, today or earlier, after the first day of the present one
   */
  public void rename(long id, String name, String shortName, LocalDate from) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    requireName(name, shortName);
    if (from.isAfter(directory.today())) {
      throw Problem.of(CommonProblem.INVALID).field("from", IdentityProblem.NAME_IN_FUTURE);
    }
    store.write(
        RENAME,
        em -> {
          Unit unit = find(em, id);
          UnitName present = names(em, id).get(0);
          if (!from.isAfter(present.validFrom())) {
            throw Problem.of(CommonProblem.INVALID)
                .field(
                    "from",
                    Problem.of(IdentityProblem.NAME_ORDER).with("day", present.validFrom()));
          }
          present.succeededOn(from);
          UnitName next = new UnitName(ids.next(), id, name.trim(), shortName.trim(), from);
          em.persist(next);
          unit.carry(next);
          return null;
        });
  }

  /** All names of the unit, the newest first. */
  public List<UnitName> names(long id) {
    callers.current().require(IdentityPermissions.ORGANISATION_VIEW);
    return store.read(em -> names(em, id));
  }

  /** The badges of the unit in their order. */
  public List<UnitBadge> badges(long id) {
    callers.current().require(IdentityPermissions.ORGANISATION_VIEW);
    return store.read(
        em ->
            em
                .createQuery(
                    "select row from UnitBadge row where row.unitId = :unit", UnitBadge.class)
                .setParameter("unit", id)
                .getResultList()
                .stream()
                .sorted(Comparator.comparingInt(UnitBadge::sequence))
                .toList());
  }

  /** Hangs up another badge. */
  public long addBadge(long id, String name, String documentWord) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    requireName(name, "-");
    return store.write(
        ADD_BADGE,
        em -> {
          find(em, id);
          UnitBadge badge =
              new UnitBadge(
                  ids.next(),
                  id,
                  name.trim(),
                  documentWord == null ? "" : documentWord.trim(),
                  badges(id).size() + 1);
          em.persist(badge);
          return badge.id();
        });
  }

  /** Takes a badge down. */
  public void removeBadge(long id, long badgeId) {
    callers.current().require(IdentityPermissions.ORGANISATION_EDIT);
    store.write(
        REMOVE_BADGE,
        em -> {
          UnitBadge badge = em.find(UnitBadge.class, badgeId);
          if (badge == null || badge.unitId() != id) {
            throw Problem.of(CommonProblem.NOT_FOUND);
          }
          em.remove(badge);
          return null;
        });
  }

  static Unit find(EntityManager em, long id) {
    return Optional.ofNullable(em.find(Unit.class, id))
        .orElseThrow(() -> Problem.of(CommonProblem.NOT_FOUND));
  }

  private void apply(EntityManager em, Unit unit, Values values) {
    Problem refused = Problem.of(CommonProblem.INVALID);
    String code = values.text("code").orElse(unit.code());
    if (taken(em, code, unit.id())) {
      refused.field("code", IdentityProblem.CODE_TAKEN);
    }
    String credit = given(values, "creditCode", unit.creditCode());
    if (!credit.isEmpty() && CreditCode.fault(credit).isPresent()) {
      refused.field("creditCode", IdentityProblem.CREDIT_CODE);
    }
    String phone =
        Phones.checked(given(values, "dutyPhone", unit.dutyPhone()), "dutyPhone", refused);
    long parent = values.has("parent") ? values.id("parent").orElse(0L) : unit.parentId();
    if (cyclic(em, unit.id(), parent)) {
      refused.field("parent", IdentityProblem.UNIT_CYCLE);
    }
    LocalDate end =
        values.has("validTo") ? values.date("validTo").orElse(null) : unit.validTo().orElse(null);
    if (end != null && end.isBefore(unit.validFrom())) {
      refused.field("validTo", IdentityProblem.END_BEFORE_START);
    } else if (end != null && unit.validTo().isEmpty() && inUse(unit.id())) {
      refused.field("validTo", IdentityProblem.UNIT_IN_USE);
    }
    refused.throwIfAnyField();
    unit.recode(code);
    unit.classify(
        values.text("type").map(Units::type).orElseGet(() -> type(unit.type())),
        given(values, "level", unit.level()),
        credit.isEmpty() ? "" : CreditCode.of(credit).value());
    unit.place(
        parent,
        values.has("leadingUnit") ? values.id("leadingUnit").orElse(0L) : unit.leadingUnitId(),
        values.integer("sequence").orElse(unit.sequence()));
    unit.reachAt(given(values, "address", unit.address()), phone);
    unit.end(end);
  }

  private static String given(Values values, String key, String before) {
    return values.has(key) ? values.textOrEmpty(key) : before;
  }

  private static boolean taken(EntityManager em, String code, long byOther) {
    return em
        .createQuery("select unit from Unit unit where unit.code = :code", Unit.class)
        .setParameter("code", code)
        .getResultList()
        .stream()
        .anyMatch(unit -> unit.id() != byOther);
  }

  private boolean inUse(long id) {
    return !directory.peopleOf(id).isEmpty()
        || directory.units().stream().anyMatch(unit -> unit.parentId() == id);
  }

  private static boolean cyclic(EntityManager em, long id, long parent) {
    for (long above = parent; above != 0; ) {
      if (above == id) {
        return true;
      }
      Unit unit = em.find(Unit.class, above);
      above = unit == null ? 0 : unit.parentId();
    }
    return false;
  }

  private static List<UnitName> names(EntityManager em, long id) {
    return em
        .createQuery("select row from UnitName row where row.unitId = :unit", UnitName.class)
        .setParameter("unit", id)
        .getResultList()
        .stream()
        .sorted(Comparator.comparing(UnitName::validFrom).reversed())
        .toList();
  }

  private static UnitType type(String code) {
    return UnitType.of(code)
        .orElseThrow(
            () -> Problem.of(CommonProblem.INVALID).field("type", CommonProblem.UNKNOWN_CHOICE));
  }

  private static void requireName(String name, String shortName) {
    Problem refused = Problem.of(CommonProblem.INVALID);
    if (name == null || name.isBlank()) {
      refused.field("name", CommonProblem.REQUIRED);
    } else if (name.trim().length() > 120) {
      refused.field("name", Problem.of(CommonProblem.TOO_LONG).with("max", 120));
    }
    if (shortName == null || shortName.isBlank()) {
      refused.field("shortName", CommonProblem.REQUIRED);
    } else if (shortName.trim().length() > 60) {
      refused.field("shortName", Problem.of(CommonProblem.TOO_LONG).with("max", 60));
    }
    refused.throwIfAnyField();
  }
}
