package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.Quarter;

/**
 * The table of a quarter.
 *
 * @param id null while it is not published
 * @param due last day on which it is published in time
 * @param publishedAt null while it is not published
 */
@Schema(name = "Publicity", description = "The table of a quarter")
public record PublicityView(
    String id,
    int year,
    int quarter,
    LocalDate due,
    int batches,
    int persons,
    BigDecimal amount,
    Instant publishedAt,
    String publishedBy,
    List<Line> lines) {

  /** A visit; no name and no phone of a person. */
  @Schema(name = "PublicityLine", description = "A visit on the table")
  public record Line(
      String number,
      LocalDate day,
      String party,
      String type,
      int persons,
      String places,
      BigDecimal amount) {

    static Line of(PublicityLine line) {
      return new Line(
          line.number(),
          line.day(),
          line.party(),
          line.type().code(),
          line.persons(),
          line.places(),
          line.amount());
    }
  }

  static PublicityView draft(Quarter quarter, LocalDate due, List<PublicityLine> lines) {
    return of(null, quarter, due, lines, null, "");
  }

  static PublicityView published(Publicity table, LocalDate due, String publishedBy) {
    return of(
        Long.toString(table.id()),
        table.period(),
        due,
        table.lines(),
        table.publishedAt(),
        publishedBy);
  }

  private static PublicityView of(
      String id, Quarter quarter, LocalDate due, List<PublicityLine> lines, Instant at, String by) {
    return new PublicityView(
        id,
        quarter.year(),
        quarter.number(),
        due,
        lines.size(),
        lines.stream().mapToInt(PublicityLine::persons).sum(),
        Publicity.total(lines),
        at,
        by,
        lines.stream().map(Line::of).toList());
  }
}
