package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.xianwu.reception.domain.Grouping;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.YearFigures.Slice;

/**
 * Sums over the settled visits of a unit, made by the database. Guests are counted as the signed
 * list tells them, since fewer or more may have come than the order planned.
 */
final class Tallies {

  private static final String SETTLED =
      " from reception.visit_order o join reception.settlement s on s.order_id = o.id"
          + " join reception.visit_list l on l.order_id = o.id"
          + " left join reception.order_letter k on k.order_id = o.id and k.place = 0"
          + " left join reception.letter t on t.id = k.letter_id"
          + " where o.unit_id = ?1 and o.first_day between ?2 and ?3";

  private final EntityManager em;
  private final long unitId;
  private final LocalDate first;
  private final LocalDate last;

  Tallies(EntityManager em, long unitId, int year) {
    this.em = em;
    this.unitId = unitId;
    this.first = LocalDate.of(year, 1, 1);
    this.last = LocalDate.of(year, 12, 31);
  }

  /** A settled visit behind a figure. */
  record Visited(
      long orderId, String number, String party, LocalDate day, int persons, BigDecimal amount) {}

  /** The figures of all visits of the year. */
  Slice total() {
    return slice(
        "",
        (Object[]) ask("select count(*), sum(l.guest_count), sum(s.amount)", "").getSingleResult(),
        0);
  }

  /** Who accompanied the guests at table. */
  int escorts() {
    Object count =
        ask(
                "select count(*)",
                " and e.at_table = true",
                " join reception.list_escort e on e.list_id = l.id")
            .getSingleResult();
    return ((Number) count).intValue();
  }

  /** The parts of the figures, the dearest first. */
  List<Slice> by(Grouping grouping) {
    String column = column(grouping);
    List<?> rows =
        ask(
                "select " + column + ", count(*), sum(l.guest_count), sum(s.amount)",
                " group by " + column)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> slice(row[0] == null ? "" : row[0].toString(), row, 1))
        .sorted(Comparator.comparing(Slice::amount).reversed())
        .toList();
  }

  /** The visits behind a part of the figures, by first day, and one more when there are more. */
  List<Visited> records(Grouping grouping, String key, PlatformOrders.After after, int size) {
    String part =
        switch (grouping) {
          case ALL -> "";
          case MAJOR -> " and o.party_level <> ?7";
          default ->
              key.isEmpty()
                  ? " and (" + column(grouping) + " is null or " + column(grouping) + " = ?7)"
                  : " and " + column(grouping) + " = ?7";
        };
    Query query =
        ask(
            "select o.id, o.order_no, o.party, o.first_day, l.guest_count, s.amount",
            " and (o.first_day > ?4 or (o.first_day = ?5 and o.id > ?6))"
                + part
                + " order by o.first_day, o.id");
    query.setParameter(4, Date.valueOf(after.day()));
    query.setParameter(5, Date.valueOf(after.day()));
    query.setParameter(6, after.id());
    if (grouping != Grouping.ALL) {
      query.setParameter(7, grouping == Grouping.MAJOR ? PartyLevel.COUNTY.code() : key);
    }
    List<?> rows = query.setMaxResults(size + 1).getResultList();
    return rows.stream().map(row -> visited((Object[]) row)).toList();
  }

  private static Visited visited(Object[] row) {
    return new Visited(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        ((Date) row[3]).toLocalDate(),
        ((Number) row[4]).intValue(),
        money(row[5]));
  }

  /** Names of columns are of this class alone, never of a request. */
  private static String column(Grouping grouping) {
    return switch (grouping) {
      case TYPE -> "o.reception_type";
      case LEVEL, MAJOR -> "o.party_level";
      case RANK -> "o.guest_rank";
      case SENDER -> "t.sender";
      case ALL -> throw new IllegalArgumentException(grouping.code());
    };
  }

  private Query ask(String what, String further) {
    return ask(what, further, "");
  }

  private Query ask(String what, String further, String joined) {
    return em.createNativeQuery(what + SETTLED.replace(" where", joined + " where") + further)
        .setParameter(1, unitId)
        .setParameter(2, Date.valueOf(first))
        .setParameter(3, Date.valueOf(last));
  }

  private static Slice slice(String key, Object[] row, int from) {
    return new Slice(key, whole(row[from]), whole(row[from + 1]), money(row[from + 2]));
  }

  /** A sum over nothing is null. */
  private static int whole(Object number) {
    return number == null ? 0 : ((Number) number).intValue();
  }

  private static BigDecimal money(Object number) {
    return number == null
        ? BigDecimal.ZERO.setScale(2)
        : new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP);
  }
}
