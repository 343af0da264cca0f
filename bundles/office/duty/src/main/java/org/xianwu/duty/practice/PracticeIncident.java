package org.xianwu.duty.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xianwu.duty.domain.incident.Casualties;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.IncidentLevel;
import org.xianwu.duty.domain.incident.Informant;
import org.xianwu.duty.domain.incident.InformedBy;
import org.xianwu.duty.domain.incident.Place;
import org.xianwu.duty.domain.incident.SensitiveFactor;
import org.xianwu.duty.domain.incident.Subtype;
import org.xianwu.platform.api.calendar.WorkCalendar;

/**
 * An incident of the practice year.
 *
 * @param occurAt when it happened
 * @param known minutes until the duty room knew
 * @param phone minutes from then until it was phoned, empty for a false alarm
 * @param written minutes from then until it was written
 * @param followUps hours from the time of knowledge to each follow-up
 * @param end hours until the final report, empty while it is not over or for a false alarm
 * @param nothing why it was a false alarm, else empty
 */
record PracticeIncident(
    Instant occurAt,
    int known,
    Optional<Integer> phone,
    Optional<Integer> written,
    String town,
    Facts facts,
    List<Integer> followUps,
    Optional<Integer> end,
    String nothing) {

  private static final int CELLS = 18;

  /** Those of the last twelve months, and two that are not over. */
  static List<PracticeIncident> upTo(Instant now, ToLongFunction<String> townId) {
    Stream<PracticeIncident> past = rows().map(row -> of(row, now, townId));
    return Stream.concat(past, Stream.of(accident(now, townId), alarm(now, townId)))
        .filter(one -> one.knownAt().isBefore(now))
        .sorted(Comparator.comparing(PracticeIncident::knownAt))
        .toList();
  }

  Instant knownAt() {
    return occurAt.plus(Duration.ofMinutes(known));
  }

  private static Stream<String[]> rows() {
    try (InputStream table =
        PracticeIncident.class.getResourceAsStream("/practice/incidents.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(";", CELLS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PracticeIncident of(String[] row, Instant now, ToLongFunction<String> townId) {
    Instant occurAt = last(MonthDay.parse("--" + row[0]), LocalTime.parse(row[1]), now);
    boolean ended = row[17].matches("[0-9]+");
    Facts facts =
        new Facts(
            row[9],
            Subtype.of(row[5]),
            IncidentLevel.of(row[6]),
            occurAt,
            false,
            Place.of(townId.applyAsLong(row[7]), row[8]),
            new Informant(InformedBy.of(row[14]), "", ""),
            casualties(row[12].split("/"), row[13]),
            row[10],
            row[11],
            "",
            "",
            factors(row[15]),
            "");
    return new PracticeIncident(
        occurAt,
        Integer.parseInt(row[2]),
        number(row[3]),
        number(row[4]),
        row[7],
        facts,
        Arrays.stream(row[16].split(","))
            .filter(hours -> !hours.isEmpty())
            .map(Integer::valueOf)
            .toList(),
        ended ? number(row[17]) : Optional.empty(),
        ended ? "" : row[17]);
  }

  /** The last such day that is past. */
  private static Instant last(MonthDay day, LocalTime time, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
    LocalDate thisYear = day.atYear(today.getYear());
    LocalDate found = thisYear.isBefore(today) ? thisYear : day.atYear(today.getYear() - 1);
    return WorkCalendar.moment(found.atTime(time));
  }

  private static Casualties casualties(String[] numbers, String loss) {
    return new Casualties(
        Integer.parseInt(numbers[0]),
        0,
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        0,
        Integer.parseInt(numbers[3]),
        Integer.parseInt(numbers[4]),
        new BigDecimal(loss));
  }

  private static Set<SensitiveFactor> factors(String codes) {
    return Arrays.stream(codes.split(","))
        .filter(code -> !code.isEmpty())
        .map(SensitiveFactor::of)
        .collect(Collectors.toSet());
  }

  private static Optional<Integer> number(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(text));
  }

  /** Since yesterday; being handled. */
  private static PracticeIncident accident(Instant now, ToLongFunction<String> townId) {
    Instant occurAt = now.minus(Duration.ofHours(27));
    Facts facts =
        Facts.of(
                Subtype.ROAD,
                Place.of(townId.applyAsLong("云桥镇"), "云桥镇柳塘村村道"),
                occurAt,
                "一辆农用车侧翻，车上5人受伤，其中2人重伤")
            .titled("柳塘村农用车侧翻事故")
            .with(new Casualties(0, 0, 2, 3, 0, 5, 0, new BigDecimal("4")))
            .acting("公安、卫健部门到场救援，伤者送县医院救治", "云桥镇镇长")
            .from(new Informant(InformedBy.LINKED, "", ""));
    return new PracticeIncident(
        occurAt,
        9,
        Optional.of(21),
        Optional.of(52),
        "云桥镇",
        facts,
        List.of(6, 20),
        Optional.empty(),
        "");
  }

  /** A moment ago; the first report is owed. */
  private static PracticeIncident alarm(Instant now, ToLongFunction<String> townId) {
    Instant occurAt = now.minus(Duration.ofMinutes(24));
    Facts facts =
        Facts.of(
                Subtype.FIRE,
                Place.of(townId.applyAsLong("南屏街道"), "南屏街道老粮站仓库"),
                occurAt,
                "仓库冒烟起火，有无人员被困正在核实")
            .titled("老粮站仓库火灾")
            .from(new Informant(InformedBy.LINKED, "119指挥中心", ""));
    return new PracticeIncident(
        occurAt,
        6,
        Optional.empty(),
        Optional.empty(),
        "南屏街道",
        facts,
        List.of(),
        Optional.empty(),
        "");
  }
}
