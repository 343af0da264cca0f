package org.xianwu.platform.approval.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseEvent;
import org.xianwu.platform.approval.domain.CaseReader;
import org.xianwu.platform.approval.domain.CaseTask;
import org.xianwu.platform.approval.domain.Delegation;

/**
 * The caller's approvals: to decide, decided, started, sent to read. Each list is one index away.
 */
@Component(service = Inbox.class)
public final class Inbox {

  /** Which approvals are listed. */
  public enum View {
    OPEN,
    DONE,
    MINE,
    READ
  }

  /**
   * What is asked for.
   *
   * @param kind empty for all
   * @param text part of the title, empty for all
   * @param after position after which the page begins, 0 for the newest
   */
  public record Query(View view, String kind, String text, long after) {}

  /**
   * A line of a list.
   *
   * @param position of the line, for the next page
   * @param task the open task, where one is listed
   * @param unread whether it was sent to the caller who has not read it
   */
  public record Line(long position, CaseApproval about, Optional<CaseTask> task, boolean unread) {}

  /**
   * A page.
   *
   * @param next position to go on from, 0 at the end
   */
  public record Page(List<Line> lines, long next) {}

  private static final int SIZE = 20;
  private static final Set<String> DECISIONS =
      Set.of("agree", "return", "transfer", "reassign", "add", "remove");

  private final Store store;
  private final CallerContext callers;
  private final Delegations delegations;

  @Activate
  public Inbox(
      @Reference(target = "(xianwu.unit=approval)") Store store,
      @Reference CallerContext callers,
      @Reference Delegations delegations) {
    this.store = Objects.requireNonNull(store);
    this.callers = Objects.requireNonNull(callers);
    this.delegations = Objects.requireNonNull(delegations);
  }

  /** A page of the caller's list, newest first. */
  public Page page(Query query) {
    return page(query, SIZE);
  }

  Page page(Query query, int size) {
    long me = callers.current().personId();
    if (me == 0) {
      return new Page(List.of(), 0);
    }
    return store.read(
        em ->
            switch (query.view()) {
              case OPEN -> open(em, query, me, size);
              case DONE -> done(em, query, me, size);
              case MINE -> mine(em, query, me, size);
              case READ -> read(em, query, me, size);
            });
  }

  private Page open(EntityManager em, Query query, long me, int size) {
    List<Delegation> given = delegations.to(em, me);
    Set<Long> people = new TreeSet<>(Set.of(me));
    given.forEach(one -> people.add(one.principalId()));
    TypedQuery<Object[]> rows =
        em.createQuery(
                "select t, c from CaseTask t, CaseApproval c where t.personId in :people"
                    + " and t.state = 'open' and c.id = t.approvalId and c.status = 'running'"
                    + narrowed("t", query)
                    + " order by t.id desc",
                Object[].class)
            .setParameter("people", people);
    return lines(
        rows,
        query,
        size,
        row -> {
          CaseTask task = (CaseTask) row[0];
          CaseApproval about = (CaseApproval) row[1];
          boolean mine =
              task.personId() == me
                  || (about.applicantId() != me
                      && given.stream()
                          .anyMatch(
                              one ->
                                  one.principalId() == task.personId()
                                      && one.covers(about.kind())));
          return mine
              ? Optional.of(new Line(task.id(), about, Optional.of(task), false))
              : Optional.empty();
        });
  }

  private Page done(EntityManager em, Query query, long me, int size) {
    TypedQuery<Object[]> rows =
        em.createQuery(
                "select e, c from CaseEvent e, CaseApproval c where e.actorId = :me"
                    + " and e.action in :decisions and c.id = e.approvalId"
                    + narrowed("e", query)
                    + " order by e.id desc",
                Object[].class)
            .setParameter("me", me)
            .setParameter("decisions", DECISIONS);
    Set<Long> listed = new TreeSet<>();
    return lines(
        rows,
        query,
        size,
        row -> {
          CaseApproval about = (CaseApproval) row[1];
          return listed.add(about.id())
              ? Optional.of(new Line(((CaseEvent) row[0]).id(), about, Optional.empty(), false))
              : Optional.empty();
        });
  }

  private Page mine(EntityManager em, Query query, long me, int size) {
    TypedQuery<Object[]> rows =
        em.createQuery(
                "select c.id, c from CaseApproval c where c.applicantId = :me"
                    + narrowed("c", query)
                    + " order by c.id desc",
                Object[].class)
            .setParameter("me", me);
    return lines(
        rows,
        query,
        size,
        row ->
            Optional.of(new Line((Long) row[0], (CaseApproval) row[1], Optional.empty(), false)));
  }

  private Page read(EntityManager em, Query query, long me, int size) {
    TypedQuery<Object[]> rows =
        em.createQuery(
                "select r, c from CaseReader r, CaseApproval c where r.personId = :me"
                    + " and c.id = r.approvalId"
                    + narrowed("r", query)
                    + " order by r.id desc",
                Object[].class)
            .setParameter("me", me);
    return lines(
        rows,
        query,
        size,
        row -> {
          CaseReader reader = (CaseReader) row[0];
          boolean unread = reader.readAt().isEmpty();
          return Optional.of(
              new Line(reader.id(), (CaseApproval) row[1], Optional.empty(), unread));
        });
  }

  private static String narrowed(String row, Query query) {
    return (query.after() > 0 ? " and " + row + ".id < :after" : "")
        + (query.kind().isEmpty() ? "" : " and c.kind = :kind")
        + (query.text().isEmpty() ? "" : " and c.title like :text escape '!'");
  }

  private static Page lines(
      TypedQuery<Object[]> rows, Query query, int size, Function<Object[], Optional<Line>> line) {
    if (query.after() > 0) {
      rows.setParameter("after", query.after());
    }
    if (!query.kind().isEmpty()) {
      rows.setParameter("kind", query.kind());
    }
    if (!query.text().isEmpty()) {
      String literal = query.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
      rows.setParameter("text", "%" + literal + "%");
    }
    List<Object[]> found = rows.setMaxResults(size + 1).getResultList();
    List<Line> lines = new ArrayList<>();
    found.stream().limit(size).forEach(row -> line.apply(row).ifPresent(lines::add));
    long next = found.size() > size ? position(found.get(size - 1)) : 0;
    return new Page(lines, next);
  }

  private static long position(Object[] row) {
    if (row[0] instanceof CaseTask task) {
      return task.id();
    }
    if (row[0] instanceof CaseEvent event) {
      return event.id();
    }
    return row[0] instanceof CaseReader reader ? reader.id() : (Long) row[0];
  }
}
