package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.VisitList;
import org.xianwu.reception.domain.YearFigures.Slice;

/**
 * Settled visits of a unit in a period, with what they cost. Persons are counted as the signed list
 * tells them, since fewer or more may have come than the order planned.
 */
record Accounts(List<Settled> visits) {

  /** A visit and its settlement. */
  record Settled(ReceptionOrder order, ListContent list, BigDecimal amount, String sender) {

    /** Guests who came. */
    int persons() {
      return list.guests().size();
    }

    /** Who accompanied them at table. */
    int escorts() {
      return (int) list.escorts().stream().filter(Escort::atTable).count();
    }
  }

  /** Visits that began in the period and are settled. */
  static Accounts of(EntityManager em, long unitId, LocalDate first, LocalDate last) {
    List<Object[]> rows =
        em.createQuery(
                "select o, s, l from ReceptionOrder o, Settlement s, VisitList l"
                    + " where s.orderId = o.id and l.orderId = o.id"
                    + " and o.unitId = :unit and o.firstDay between :first and :last"
                    + " order by o.firstDay, o.id",
                Object[].class)
            .setParameter("unit", unitId)
            .setParameter("first", first)
            .setParameter("last", last)
            .getResultList();
    Set<Long> letterIds = new HashSet<>();
    rows.forEach(row -> letterIds.addAll(((ReceptionOrder) row[0]).plan().letterIds()));
    Map<Long, String> senders = Rows.senders(em, letterIds);
    List<Settled> visits = new ArrayList<>();
    for (Object[] row : rows) {
      ReceptionOrder order = (ReceptionOrder) row[0];
      String sender = order.plan().letterIds().stream().map(senders::get).findFirst().orElse("");
      ListContent list = ((VisitList) row[2]).content();
      visits.add(new Settled(order, list, ((Settlement) row[1]).amount(), sender));
    }
    return new Accounts(visits);
  }

  int persons() {
    return visits.stream().mapToInt(Settled::persons).sum();
  }

  int escorts() {
    return visits.stream().mapToInt(Settled::escorts).sum();
  }

  BigDecimal amount() {
    return visits.stream()
        .map(Settled::amount)
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** The figures by a mark of the visits, the dearest first. */
  List<Slice> by(Function<Settled, String> mark) {
    Map<String, Slice> slices = new LinkedHashMap<>();
    for (Settled visit : visits) {
      String key = mark.apply(visit);
      Slice one = new Slice(key, 1, visit.persons(), visit.amount());
      slices.merge(key, one, Slice::and);
    }
    return slices.values().stream()
        .sorted((one, other) -> other.amount().compareTo(one.amount()))
        .toList();
  }

  List<PublicityLine> lines() {
    return visits.stream()
        .map(
            visit ->
                new PublicityLine(
                    visit.order().number().orElse(""),
                    visit.order().firstDay(),
                    visit.order().party(),
                    visit.order().plan().type(),
                    visit.persons(),
                    visit.order().plan().places(),
                    visit.amount()))
        .toList();
  }
}
