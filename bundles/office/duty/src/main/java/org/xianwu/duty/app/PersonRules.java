package org.xianwu.duty.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.outing.Absences;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.PersonRule;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;

/** Who is exempt from duty, away, or to be treated with care. */
@Component(service = PersonRules.class)
public final class PersonRules {

  private final Store store;
  private final Ids ids;
  private final UnitAccess access;
  private final People people;

  @Activate
  public PersonRules(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Ids ids,
      @Reference CallerContext callers,
      @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.access = new UnitAccess(callers);
    this.people = Objects.requireNonNull(people);
  }

  /**
   * A new rule.
   *
   * @param unit who keeps it, the caller's own unit when empty
   * @return its id
   * @throws Problem {@code duty.rule-repeated} when the person has one of the kind from that day
   *     on: a file that is imported twice doubles nothing
   */
  public long add(Optional<Long> unit, PersonTerms terms) {
    long keeper = access.unit(unit);
    access.require(DutyPermissions.RULE_EDIT, keeper);
    terms.require();
    return store.write(
        Act.CREATE,
        em -> {
          requireNew(em, terms);
          PersonRule rule = new PersonRule(ids.next(), keeper, terms);
          em.persist(rule);
          return rule.id();
        });
  }

  private static void requireNew(EntityManager em, PersonTerms terms) {
    boolean there =
        entered(em, List.of(terms.personId()), terms.firstDay(), terms.firstDay()).stream()
            .anyMatch(
                known ->
                    known.kind() == terms.kind()
                        && known.otherId() == terms.otherId()
                        && known.firstDay().equals(terms.firstDay()));
    if (there) {
      throw Problem.of(DutyProblem.RULE_REPEATED).with("day", terms.firstDay());
    }
  }

  /**
   * Changes a rule; it ends by its last day and is never removed.
   *
   * @param rev version that the caller saw
   */
  public void change(long id, int rev, PersonTerms terms) {
    terms.require();
    store.write(
        Act.EDIT,
        em -> {
          PersonRule rule = Entry.found(em, PersonRule.class, id);
          access.requireRecord(DutyPermissions.RULE_EDIT, DutyPermissions.RULE_VIEW, rule.unitId());
          rule.requireRev(rev, people::name);
          rule.set(terms);
          return null;
        });
  }

  /** The rule as it stands; for changes of single columns. */
  public PersonTerms read(long id) {
    return store.read(
        em -> {
          PersonRule rule = Entry.found(em, PersonRule.class, id);
          access.requireRecord(DutyPermissions.RULE_VIEW, DutyPermissions.RULE_VIEW, rule.unitId());
          return rule.terms();
        });
  }

  /**
   * What holds for some people on a day of the period: the rules in the order in which they were
   * entered, then outings.
   */
  static List<PersonTerms> holding(
      EntityManager em, Collection<Long> people, LocalDate first, LocalDate last) {
    if (people.isEmpty()) {
      return List.of();
    }
    List<PersonTerms> terms = new ArrayList<>(entered(em, people, first, last));
    terms.addAll(Absences.holding(em, people, first, last));
    return terms;
  }

  private static List<PersonTerms> entered(
      EntityManager em, Collection<Long> people, LocalDate first, LocalDate last) {
    return em
        .createQuery(
            "select r from PersonRule r where r.personId in :people and r.firstDay <= :last"
                + " and (r.lastDay is null or r.lastDay >= :first) order by r.id",
            PersonRule.class)
        .setParameter("people", people)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList()
        .stream()
        .map(PersonRule::terms)
        .toList();
  }
}
