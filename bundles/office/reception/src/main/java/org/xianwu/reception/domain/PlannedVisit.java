package org.xianwu.reception.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.FetchType;
import javax.persistence.JoinColumn;
import javax.persistence.MappedSuperclass;
import javax.persistence.OrderColumn;
import org.xianwu.platform.api.store.Entry;

/** The columns and rows of an order that hold its plan. */
@MappedSuperclass
abstract class PlannedVisit extends Entry {

  @Column(name = "reception_type")
  private String type;

  @Column(name = "party_level")
  private String level;

  private String party;

  @Column(name = "first_day")
  private LocalDate firstDay;

  @Column(name = "last_day")
  private LocalDate lastDay;

  @Column(name = "same_city")
  private boolean sameCity;

  private String places;

  @Column(name = "guest_count")
  private int guestCount;

  @Column(name = "escort_count")
  private int escortCount;

  @Column(name = "guest_rank")
  private String guestRank;

  private BigDecimal estimate;

  @Column(name = "budget_line")
  private String budgetLine;

  @Column(name = "extra_reason")
  private String extraReason;

  @Column(name = "standard_reason")
  private String standardReason;

  @Column(name = "stage_reason")
  private String stageReason;

  @Column(name = "urgent_reason")
  private String urgentReason;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_letter",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  @Column(name = "letter_id")
  private List<Long> letterIds = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_guest",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<Guest> guests = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_activity",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<Activity> activities = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_room",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<Room> rooms = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_meal",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<Meal> meals = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_vehicle",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<Vehicle> vehicles = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_escort",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<Escort> escorts = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_attendant",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<Attendant> attendants = new ArrayList<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "reception",
      name = "order_cost",
      joinColumns = @JoinColumn(name = "order_id"))
  @OrderColumn(name = "place")
  private List<CostLine> costs = new ArrayList<>();

  protected PlannedVisit() {}

  PlannedVisit(long id) {
    super(id);
  }

  final void fill(ReceptionPlan plan) {
    type = plan.type().code();
    level = plan.level().code();
    party = plan.party();
    firstDay = plan.firstDay().orElseThrow();
    lastDay = plan.lastDay().orElseThrow();
    sameCity = plan.sameCity();
    places = plan.places();
    guestCount = plan.guests().size();
    escortCount = plan.escortsAtTable();
    guestRank = plan.highestRank().map(RankClass::code).orElse("");
    estimate = plan.estimate();
    budgetLine = plan.budgetLine();
    extraReason = plan.reasons().extraGuests();
    standardReason = plan.reasons().overStandard();
    stageReason = plan.reasons().secondStage();
    urgentReason = plan.reasons().urgent();
    replace(letterIds, plan.letterIds());
    replace(guests, plan.guests());
    replace(activities, plan.activities());
    replace(rooms, plan.rooms());
    replace(meals, plan.meals());
    replace(vehicles, plan.vehicles());
    replace(escorts, plan.escorts());
    replace(attendants, plan.attendants());
    replace(costs, plan.costs());
  }

  private static <T> void replace(List<T> kept, List<T> planned) {
    kept.clear();
    kept.addAll(planned);
  }

  public ReceptionPlan plan() {
    return new ReceptionPlan(
        ReceptionType.of(type),
        PartyLevel.of(level),
        party,
        Optional.of(firstDay),
        Optional.of(lastDay),
        letterIds,
        sameCity,
        places,
        guests,
        activities,
        rooms,
        meals,
        vehicles,
        escorts,
        attendants,
        costs,
        budgetLine,
        new Reasons(extraReason, standardReason, stageReason, urgentReason));
  }

  public String party() {
    return party;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  public BigDecimal estimate() {
    return estimate;
  }
}
