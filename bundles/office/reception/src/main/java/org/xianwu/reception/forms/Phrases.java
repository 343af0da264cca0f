package org.xianwu.reception.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.reception.domain.Attendant;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.Reasons;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.Vehicle;

/** Words that several sheets share; they are official papers, so in Chinese only. */
final class Phrases {

  static final List<String> GUEST = List.of("name", "unit", "post", "rank");

  private Phrases() {}

  static List<String> guest(Guest guest) {
    return List.of(
        guest.name(),
        guest.unitName(),
        Written.orNone(guest.post()),
        guest.rankClass().map(Phrases::rank).orElse(Written.NONE));
  }

  static String rank(RankClass rank) {
    return rank.label().zh();
  }

  /** The sending units, each once. */
  static String senders(List<Letter> letters) {
    return Written.orNone(
        letters.stream().map(Letter::sender).distinct().collect(Collectors.joining("、")));
  }

  /** The letters with number and date, one a line. */
  static String letters(List<Letter> letters) {
    return Written.orNone(letters.stream().map(Phrases::letter).collect(Collectors.joining("\n")));
  }

  private static String letter(Letter letter) {
    String what = letter.number().isEmpty() ? letter.kind().label().zh() : letter.number();
    String late = letter.kind() != LetterKind.PHONE ? "" : letter.pending() ? "，公函待补" : "，公函已补";
    return what + "（" + Written.day(letter.date()) + late + "）";
  }

  /** The letters as a reply cites them: by number, else by day, with their form. */
  static String cited(List<Letter> letters) {
    return letters.stream()
        .map(
            letter ->
                letter.number().isEmpty()
                    ? Written.day(letter.date()) + letter.kind().label().zh()
                    : letter.number() + letter.kind().label().zh())
        .collect(Collectors.joining("、"));
  }

  /** What the guests come for, as their letters say. */
  static String task(List<Letter> letters) {
    return Written.orNone(
        letters.stream()
            .map(letter -> letter.text().task())
            .filter(task -> !task.isBlank())
            .distinct()
            .collect(Collectors.joining("；")));
  }

  static String days(ReceptionPlan plan) {
    return plan.dated() ? Written.days(plan.firstDay().get(), plan.lastDay().get()) : Written.NONE;
  }

  /** For example 6 人，最高级别县处级. */
  static String party(ReceptionPlan plan) {
    String count = plan.guests().size() + "人";
    return plan.highestRank().map(rank -> count + "，最高级别" + rank(rank)).orElse(count);
  }

  static String escorts(List<Escort> escorts) {
    return list(
        escorts,
        one -> named(one.name(), one.post(), Optional.of("陪餐").filter(with -> one.atTable())));
  }

  static String attendants(List<Attendant> attendants) {
    return list(attendants, one -> named(one.name(), one.duty(), Optional.empty()));
  }

  static String vehicles(List<Vehicle> vehicles) {
    return list(vehicles, one -> named(one.vehicle(), one.route(), Optional.empty()));
  }

  private static String named(String name, String what, Optional<String> more) {
    List<String> inside = new ArrayList<>();
    if (!what.isBlank()) {
      inside.add(what);
    }
    more.ifPresent(inside::add);
    return inside.isEmpty() ? name : name + "（" + String.join("，", inside) + "）";
  }

  private static <T> String list(List<T> entries, Function<T, String> words) {
    return Written.orNone(entries.stream().map(words).collect(Collectors.joining("、")));
  }

  /** What explains the exceptions of a plan, one a line; empty when there is none. */
  static String reasons(Reasons reasons) {
    List<String> lines = new ArrayList<>();
    add(lines, "超出来函人员说明", reasons.extraGuests());
    add(lines, "超标准说明", reasons.overStandard());
    add(lines, "公函再次使用说明", reasons.secondStage());
    add(lines, "紧急接待说明", reasons.urgent());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String label, String reason) {
    if (!reason.isBlank()) {
      lines.add(label + "：" + reason);
    }
  }
}
