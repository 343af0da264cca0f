package org.xianwu.reception.practice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xianwu.reception.domain.Activity;
import org.xianwu.reception.domain.Attendant;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.CostLine;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterPerson;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.Meal;
import org.xianwu.reception.domain.MealKind;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.Payer;
import org.xianwu.reception.domain.Reasons;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.ReceptionType;
import org.xianwu.reception.domain.Room;
import org.xianwu.reception.domain.RoomKind;
import org.xianwu.reception.domain.Vehicle;

/** A party that visits the practice county now and then; all invented. */
record PracticeVisit(
    String sender,
    String word,
    String party,
    PartyLevel level,
    String rank,
    int guests,
    ReceptionType type,
    String task,
    String place,
    int days) {

  private static final String SURNAMES = "陶卫沐江程闻夏秦许陆";
  private static final String NAMES = "知行望舒景明怀远清和若谷云起见山听松砚秋";

  /** The parties of the table, in its order. */
  static List<PracticeVisit> all() {
    try (InputStream table = PracticeVisit.class.getResourceAsStream("/practice/visits.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> of(line.split(";")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PracticeVisit of(String[] cells) {
    return new PracticeVisit(
        cells[0],
        cells[1],
        cells[2],
        PartyLevel.of(cells[3]),
        cells[4],
        Integer.parseInt(cells[5]),
        ReceptionType.of(cells[6]),
        cells[7],
        cells[8],
        Integer.parseInt(cells[9]));
  }

  LocalDate last(LocalDate first) {
    return first.plusDays(days - 1L);
  }

  LetterText letter(LetterKind kind, int number, LocalDate first, LocalDate written) {
    return new LetterText(
        kind,
        kind.numbered() ? word + "〔" + written.getYear() + "〕" + number + "号" : "",
        sender,
        written,
        written.plusDays(1),
        task,
        first + " 到达望溪县，" + last(first) + " 返程",
        kind == LetterKind.NOTE,
        "联络员",
        "",
        people(number).stream()
            .map(person -> new LetterPerson(person.name(), person.post(), person.rank()))
            .toList());
  }

  private List<Guest> people(int seed) {
    return IntStream.range(0, guests)
        .mapToObj(
            i -> {
              int mix = seed * 7 + i * 3 + i / 10;
              int at = mix % (NAMES.length() / 2) * 2;
              String name =
                  SURNAMES.charAt((seed + i) % SURNAMES.length()) + NAMES.substring(at, at + 2);
              return new Guest(sender, name, i == 0 ? "带队负责人" : "工作人员", i == 0 ? rank : "staff");
            })
        .toList();
  }

  /** A plan that keeps every rule; the host serves one work meal. */
  ReceptionPlan plan(LocalDate first, int seed, List<Long> letters, Escort leader) {
    LocalDate last = last(first);
    BigDecimal perHead = new BigDecimal("45.00");
    int escorts = guests > 8 ? 3 : 2;
    BigDecimal lunch = perHead.multiply(BigDecimal.valueOf((long) guests + escorts));
    List<Meal> meals = new ArrayList<>();
    meals.add(
        new Meal(
            first,
            MealTime.LUNCH,
            MealKind.WORK,
            PracticeReceptions.CANTEEN,
            perHead,
            guests,
            escorts,
            Payer.RECEPTION,
            "家常菜"));
    if (days > 1) {
      meals.add(
          new Meal(
              first,
              MealTime.DINNER,
              MealKind.BUFFET,
              PracticeReceptions.CANTEEN,
              new BigDecimal("40.00"),
              guests,
              0,
              Payer.GUEST,
              ""));
    }
    List<Room> rooms =
        days > 1
            ? List.of(
                new Room(
                    "望溪宾馆",
                    RoomKind.STANDARD,
                    (guests + 1) / 2,
                    days - 1,
                    new BigDecimal("330.00"),
                    Payer.GUEST,
                    ""))
            : List.of();
    return new ReceptionPlan(
        type,
        level,
        party,
        Optional.of(first),
        Optional.of(last),
        letters,
        false,
        place,
        people(seed),
        List.of(new Activity(first, task, place), new Activity(last, "座谈交流", "县委办公室")),
        rooms,
        meals,
        List.of(new Vehicle("公务用车平台中巴", "县城—" + place)),
        List.of(leader, new Escort(0, "蒋平之", "行政科科长", true)),
        List.of(new Attendant("薛慕云", "会务保障")),
        List.of(
            new CostLine(CostCategory.MEAL, "工作餐", lunch, Payer.RECEPTION),
            new CostLine(CostCategory.MATERIAL, "座谈资料", new BigDecimal("120.00"), Payer.RECEPTION)),
        "30217",
        Reasons.NONE);
  }
}
