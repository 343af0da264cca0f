package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.OptionalDouble;
import org.xianwu.duty.domain.incident.IncidentFigures;

/**
 * The incidents of a period in figures.
 *
 * @param rate percent of first reports in time, null while none was due
 * @param toKnown average minutes from incident to duty room, null without any
 * @param toPhone average minutes from then to the call
 * @param toWritten average minutes from then to the written report
 */
@Schema(name = "IncidentFigures", description = "The incidents of a period in figures")
public record FiguresView(
    int total,
    int falseAlarms,
    int onTime,
    int late,
    int pending,
    Double rate,
    Double toKnown,
    Double toPhone,
    Double toWritten,
    List<SliceView> byType,
    List<SliceView> byLevel) {

  /** A part of the incidents. */
  @Schema(name = "IncidentSlice", description = "A part of the incidents")
  public record SliceView(String code, int total, int onTime, int late) {}

  static FiguresView of(IncidentFigures figures) {
    return new FiguresView(
        figures.total(),
        figures.falseAlarms(),
        figures.onTime(),
        figures.late(),
        figures.pending(),
        rounded(figures.rate()),
        rounded(figures.toKnown()),
        rounded(figures.toPhone()),
        rounded(figures.toWritten()),
        slices(figures.byType()),
        slices(figures.byLevel()));
  }

  private static List<SliceView> slices(List<IncidentFigures.Slice> slices) {
    return slices.stream()
        .map(one -> new SliceView(one.code(), one.total(), one.onTime(), one.late()))
        .toList();
  }

  private static Double rounded(OptionalDouble value) {
    return value.isPresent() ? Math.round(value.getAsDouble() * 10) / 10.0 : null;
  }
}
