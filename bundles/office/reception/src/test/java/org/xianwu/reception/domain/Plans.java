package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes plans for tests: a legal visit of six guests unless told otherwise. */
public final class Plans {

  public static final String CANTEEN = "机关食堂";

  private ReceptionType type = ReceptionType.STUDY;
  private PartyLevel level = PartyLevel.CITY;
  private LocalDate first = LocalDate.of(2026, 11, 24);
  private LocalDate last = LocalDate.of(2026, 11, 24);
  private List<Long> letters = new ArrayList<>();
  private boolean sameCity;
  private String places = "石桥村";
  private final List<Guest> guests = new ArrayList<>();
  private final List<Activity> activities = new ArrayList<>();
  private final List<Room> rooms = new ArrayList<>();
  private final List<Meal> meals = new ArrayList<>();
  private final List<Escort> escorts = new ArrayList<>();
  private final List<Attendant> attendants = new ArrayList<>();
  private final List<CostLine> costs = new ArrayList<>();
  private String budgetLine = "30217";
  private Reasons reasons = Reasons.NONE;
  private boolean plainActivity = true;
  private boolean plainCost = true;

  private Plans() {}

  /** A visit of so many guests of division rank. */
  public static Plans of(int guests) {
    return new Plans().guests(guests, RankClass.DIVISION);
  }

  public Plans guests(int count, RankClass rank) {
    guests.clear();
    for (int i = 1; i <= count; i++) {
      guests.add(new Guest("青梧市农业农村局", guestName(i), "干部", rank.code()));
    }
    return this;
  }

  /** Name of the i-th guest, from 1. */
  public static String guestName(int i) {
    return "来宾" + i;
  }

  public Plans guest(Guest guest) {
    guests.add(guest);
    return this;
  }

  public Plans type(ReceptionType other) {
    type = other;
    return this;
  }

  public Plans days(String from, String to) {
    first = LocalDate.parse(from);
    last = LocalDate.parse(to);
    return this;
  }

  public Plans undated() {
    first = null;
    last = null;
    return this;
  }

  public Plans letters(Long... ids) {
    letters = List.of(ids);
    return this;
  }

  public Plans sameCity() {
    sameCity = true;
    return this;
  }

  public Plans places(String text) {
    places = text;
    return this;
  }

  public Plans activity(String item) {
    plainActivity = false;
    activities.add(new Activity(first, item, "石桥村"));
    return this;
  }

  public Plans room(RoomKind kind, String price) {
    return room(new Room("望溪宾馆", kind, 1, 1, new BigDecimal(price), Payer.GUEST, ""));
  }

  public Plans room(Room room) {
    rooms.add(room);
    return this;
  }

  public Plans meal(MealTime time, MealKind kind, int seated, int with, Payer payer) {
    return meal(time, kind, seated, with, payer, "40.00", "");
  }

  public Plans meal(
      MealTime time, MealKind kind, int seated, int with, Payer payer, String price, String menu) {
    return meal(
        new Meal(first, time, kind, CANTEEN, new BigDecimal(price), seated, with, payer, menu));
  }

  public Plans meal(Meal meal) {
    meals.add(meal);
    return this;
  }

  public Plans escorts(int atTable) {
    for (int i = 1; i <= atTable; i++) {
      escorts.add(new Escort(0, "陪同" + i, "科长", true));
    }
    return this;
  }

  public Plans escort(Escort escort) {
    escorts.add(escort);
    return this;
  }

  public Plans attendant(String name, String duty) {
    attendants.add(new Attendant(name, duty));
    return this;
  }

  public Plans cost(CostCategory category, String item, String amount) {
    return cost(category, item, amount, Payer.RECEPTION);
  }

  public Plans cost(CostCategory category, String item, String amount, Payer payer) {
    plainCost = false;
    costs.add(new CostLine(category, item, new BigDecimal(amount), payer));
    return this;
  }

  public Plans budgetLine(String line) {
    budgetLine = line;
    return this;
  }

  public Plans because(Reasons given) {
    reasons = given;
    return this;
  }

  public ReceptionPlan plan() {
    List<Activity> done =
        plainActivity && first != null ? List.of(new Activity(first, "调研粮食生产", "石桥村")) : activities;
    List<CostLine> paid =
        plainCost
            ? List.of(
                new CostLine(CostCategory.MEAL, "自助餐", new BigDecimal("270.00"), Payer.RECEPTION))
            : costs;
    return new ReceptionPlan(
        type,
        level,
        "青梧市农业农村局考察组",
        Optional.ofNullable(first),
        Optional.ofNullable(last),
        letters,
        sameCity,
        places,
        guests,
        done,
        rooms,
        meals,
        List.of(),
        escorts,
        attendants,
        paid,
        budgetLine,
        reasons);
  }
}
