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
 * @param version from 1, 0 while it is not published
 * @param reason why it corrects the version before, empty for the first
 * @param latest whether no later version corrects it
 * @param due last day on which it is published in time
 * @param publishedAt null while it is not published
 */
@Schema(name = "Publicity", description = "The table of a quarter")
public record PublicityView(
    String id,
    int year,
    int quarter,
    int version,
    String reason,
    boolean latest,
    LocalDate due,
    int batches,
    int persons,
    BigDecimal amount,
    Instant publishedAt,
    String publishedBy,
    List<Line> lines) {

  /**
   * A visit; no name and no phone of a person.
   *
   * @param late of an earlier quarter, settled after that one was published
   */
  @Schema(name = "PublicityLine", description = "A visit on the table")
  public record Line(
      String number,
      LocalDate day,
      String party,
      String type,
      int persons,
      String places,
      BigDecimal amount,
      boolean late) {

    static Line of(PublicityLine line) {
      return new Line(
          line.number(),
          line.day(),
          line.party(),
          line.type().code(),
          line.persons(),
          line.places(),
          line.amount(),
          line.late());
    }
  }

  static PublicityView draft(Quarter quarter, LocalDate due, List<PublicityLine> lines) {
    return new PublicityView(
        null,
        quarter.year(),
        quarter.number(),
        0,
        "",
        true,
        due,
        lines.size(),
        lines.stream().mapToInt(PublicityLine::persons).sum(),
        Publicity.total(lines),
        null,
        "",
        lines.stream().map(Line::of).toList());
  }

  static PublicityView published(
      Publicity table, LocalDate due, String publishedBy, boolean latest) {
    List<PublicityLine> lines = table.lines();
    return new PublicityView(
        Long.toString(table.id()),
        table.period().year(),
        table.period().number(),
        table.version(),
        table.reason(),
        latest,
        due,
        lines.size(),
        lines.stream().mapToInt(PublicityLine::persons).sum(),
        Publicity.total(lines),
        table.publishedAt(),
        publishedBy,
        lines.stream().map(Line::of).toList());
  }
}
