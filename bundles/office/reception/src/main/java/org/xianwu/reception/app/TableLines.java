package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.ReceptionType;

/** The settled visits that belong on the table of a quarter. */
final class TableLines {

  /** Whatever is settled later than that is a matter for the auditors, not for a table. */
  private static final int YEARS_BACK = 2;

  private static final String VISITS =
      "select o.order_no, o.first_day, o.party, o.reception_type, l.guest_count, o.places, s.amount"
          + " from reception.visit_order o join reception.settlement s on s.order_id = o.id"
          + " join reception.visit_list l on l.order_id = o.id"
          + " where o.unit_id = ?1 and o.first_day between ?2 and ?3"
          + " and not exists (select 1 from reception.withholding w where w.order_id = o.id"
          + " and w.approved_by is not null)"
          + " and not exists (select 1 from reception.publicity p"
          + " join reception.publicity_line x on x.publicity_id = p.id"
          + " where p.unit_id = o.unit_id and x.order_no = o.order_no"
          + " and (p.pub_year <> ?4 or p.quarter <> ?5))"
          + " order by o.first_day, o.id";

  private TableLines() {}

  /**
   * Visits of the quarter, and those of quarters published before that were settled too late for
   * their own table. What is on another table already and what is withheld is left out.
   */
  static List<PublicityLine> of(EntityManager em, long unitId, Quarter quarter) {
    Set<Quarter> published = published(em, unitId);
    List<?> rows =
        em.createNativeQuery(VISITS)
            .setParameter(1, unitId)
            .setParameter(2, Date.valueOf(quarter.first().minusYears(YEARS_BACK)))
            .setParameter(3, Date.valueOf(quarter.last()))
            .setParameter(4, quarter.year())
            .setParameter(5, quarter.number())
            .getResultList();
    return rows.stream()
        .map(row -> line((Object[]) row, quarter))
        .filter(line -> !line.late() || published.contains(Quarter.of(line.day())))
        .toList();
  }

  private static Set<Quarter> published(EntityManager em, long unitId) {
    return em
        .createQuery(
            "select p.year, p.quarter from Publicity p where p.unitId = :unit", Object[].class)
        .setParameter("unit", unitId)
        .getResultList()
        .stream()
        .map(row -> new Quarter((Integer) row[0], (Integer) row[1]))
        .collect(Collectors.toSet());
  }

  private static PublicityLine line(Object[] row, Quarter quarter) {
    LocalDate day = ((Date) row[1]).toLocalDate();
    return new PublicityLine(
        (String) row[0],
        day,
        (String) row[2],
        ReceptionType.of((String) row[3]),
        ((Number) row[4]).intValue(),
        (String) row[5],
        new BigDecimal(row[6].toString()).setScale(2, RoundingMode.HALF_UP),
        day.isBefore(quarter.first()));
  }
}
