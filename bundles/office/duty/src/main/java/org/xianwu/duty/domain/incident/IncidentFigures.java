package org.xianwu.duty.domain.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xianwu.platform.api.text.Coded;

/**
 * The incidents of a period in figures. Units are compared by nobody (国办函〔2026〕12号): there is no
 * figure by person or unit.
 *
 * @param total all that became known, false alarms included
 * @param falseAlarms those that were nothing
 * @param onTime first reports within both limits
 * @param late first reports beyond a limit, or owed beyond it
 * @param pending whose limits still run
 * @param byType by type
 * @param byLevel by level
 * @param toKnown average minutes from the incident to the duty room
 * @param toPhone average minutes from then to the call
 * @param toWritten average minutes from then to the written report
 */
public record IncidentFigures(
    int total,
    int falseAlarms,
    int onTime,
    int late,
    int pending,
    List<Slice> byType,
    List<Slice> byLevel,
    OptionalDouble toKnown,
    OptionalDouble toPhone,
    OptionalDouble toWritten) {

  /**
   * A part of the incidents.
   *
   * @param code of the type or level
   */
  public record Slice(String code, int total, int onTime, int late) {}

  public IncidentFigures {
    byType = List.copyOf(byType);
    byLevel = List.copyOf(byLevel);
    Objects.requireNonNull(toKnown);
  }

  public static IncidentFigures of(List<Incident> incidents) {
    return new IncidentFigures(
        incidents.size(),
        (int) incidents.stream().filter(Incident::dismissed).count(),
        count(incidents, Punctuality.ON_TIME),
        count(incidents, Punctuality.LATE),
        count(incidents, Punctuality.PENDING),
        slices(incidents, IncidentType.values(), one -> one.facts().subtype().type()),
        slices(incidents, IncidentLevel.values(), one -> one.facts().level()),
        average(incidents.stream().map(one -> minutes(one.occurAt(), Optional.of(one.known())))),
        average(incidents.stream().map(one -> minutes(one.known(), one.phoneAt()))),
        average(incidents.stream().map(one -> minutes(one.known(), one.writtenAt()))));
  }

  /** On-time first reports of all that were due, in percent; empty while none was. */
  public OptionalDouble rate() {
    int due = onTime + late;
    return due == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * onTime / due);
  }

  private static int count(List<Incident> incidents, Punctuality punctuality) {
    return (int) incidents.stream().filter(one -> one.punctuality() == punctuality).count();
  }

  private static <E extends Coded> List<Slice> slices(
      List<Incident> incidents, E[] values, Function<Incident, E> key) {
    List<Slice> slices = new ArrayList<>();
    for (E value : values) {
      List<Incident> part = incidents.stream().filter(one -> key.apply(one).equals(value)).toList();
      slices.add(
          new Slice(
              value.code(),
              part.size(),
              count(part, Punctuality.ON_TIME),
              count(part, Punctuality.LATE)));
    }
    return slices;
  }

  private static Optional<Long> minutes(Instant from, Optional<Instant> to) {
    return to.map(at -> Clocks.minutes(from, at));
  }

  private static OptionalDouble average(Stream<Optional<Long>> minutes) {
    return minutes.flatMap(Optional::stream).mapToLong(Long::longValue).average();
  }
}
