package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.domain.Activity;
import org.xianwu.reception.domain.Attendant;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.CostLine;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.Meal;
import org.xianwu.reception.domain.MealKind;
import org.xianwu.reception.domain.MealTime;
import org.xianwu.reception.domain.Payer;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.Room;
import org.xianwu.reception.domain.RoomKind;
import org.xianwu.reception.domain.Vehicle;

/** The repeated rows of a plan; {@code at} is where a row stands, for example {@code meals[0].}. */
final class PlanRows {

  private static final int NAME = 60;
  private static final int TITLE = 100;
  private static final int LINE = 200;

  private PlanRows() {}

  /** A guest. */
  @Schema(name = "GuestRow", description = "A guest")
  public record GuestRow(
      String unit,
      String name,
      String post,
      @Schema(allowableValues = {"province", "bureau", "division", "section", "staff"})
          String rank) {

    Guest guest(Inputs inputs, String at) {
      String code = rank == null || rank.isBlank() ? "" : rank.trim();
      if (!code.isEmpty()) {
        inputs.choice(at + "rank", code, RankClass.class, RankClass.STAFF);
      }
      return new Guest(
          inputs.text(at + "unit", unit, TITLE),
          inputs.text(at + "name", name, NAME),
          inputs.text(at + "post", post, TITLE),
          inputs.text(at + "rank", code, 12));
    }

    static GuestRow of(Guest guest) {
      return new GuestRow(guest.unitName(), guest.name(), guest.post(), guest.rank());
    }
  }

  /** A part of the programme. */
  @Schema(name = "ActivityRow", description = "A part of the programme")
  public record ActivityRow(LocalDate day, String item, String venue) {

    Activity activity(Inputs inputs, String at, LocalDate first) {
      return new Activity(
          day == null ? first : day,
          inputs.requiredText(at + "item", item, LINE),
          inputs.text(at + "venue", venue, TITLE));
    }

    static ActivityRow of(Activity activity) {
      return new ActivityRow(activity.day(), activity.item(), activity.venue());
    }
  }

  /** Rooms in one house. */
  @Schema(name = "RoomRow", description = "Rooms in one house")
  public record RoomRow(
      String hotel,
      @Schema(allowableValues = {"standard", "single", "suite", "luxury"}) String kind,
      Integer rooms,
      Integer nights,
      BigDecimal price,
      @Schema(allowableValues = {"reception", "guest"}) String payer,
      String extras) {

    Room room(Inputs inputs, String at) {
      return new Room(
          inputs.requiredText(at + "hotel", hotel, TITLE),
          inputs.choice(at + "kind", kind, RoomKind.class, RoomKind.STANDARD),
          inputs.number(at + "rooms", rooms, 1, 500),
          inputs.number(at + "nights", nights, 1, 60),
          inputs.money(at + "price", price),
          inputs.choice(at + "payer", payer, Payer.class, Payer.GUEST),
          inputs.text(at + "extras", extras, LINE));
    }

    static RoomRow of(Room room) {
      return new RoomRow(
          room.hotel(),
          room.kind().code(),
          room.rooms(),
          room.nights(),
          room.price(),
          room.payer().code(),
          room.extras());
    }
  }

  /** A meal. */
  @Schema(name = "MealRow", description = "A meal")
  public record MealRow(
      LocalDate day,
      @Schema(allowableValues = {"breakfast", "lunch", "dinner"}) String time,
      @Schema(allowableValues = {"buffet", "work", "table"}) String kind,
      String venue,
      BigDecimal perHead,
      Integer guests,
      Integer escorts,
      @Schema(allowableValues = {"reception", "guest"}) String payer,
      String menu) {

    Meal meal(Inputs inputs, String at, LocalDate first) {
      return new Meal(
          day == null ? first : day,
          inputs.choice(at + "time", time, MealTime.class, MealTime.LUNCH),
          inputs.choice(at + "kind", kind, MealKind.class, MealKind.BUFFET),
          inputs.text(at + "venue", venue, TITLE),
          inputs.money(at + "perHead", perHead),
          inputs.number(at + "guests", guests, 0, 500),
          inputs.number(at + "escorts", escorts, 0, 500),
          inputs.choice(at + "payer", payer, Payer.class, Payer.GUEST),
          inputs.text(at + "menu", menu, 500));
    }

    static MealRow of(Meal meal) {
      return new MealRow(
          meal.day(),
          meal.time().code(),
          meal.kind().code(),
          meal.venue(),
          meal.perHead(),
          meal.guests(),
          meal.escorts(),
          meal.payer().code(),
          meal.menu());
    }
  }

  /** A vehicle. */
  @Schema(name = "VehicleRow", description = "A vehicle")
  public record VehicleRow(String vehicle, String route) {

    Vehicle vehicle(Inputs inputs, String at) {
      return new Vehicle(
          inputs.requiredText(at + "vehicle", vehicle, NAME),
          inputs.text(at + "route", route, LINE));
    }

    static VehicleRow of(Vehicle vehicle) {
      return new VehicleRow(vehicle.vehicle(), vehicle.route());
    }
  }

  /**
   * An accompanying person.
   *
   * @param personId absent for somebody of another office
   */
  @Schema(name = "EscortRow", description = "An accompanying person")
  public record EscortRow(String personId, String name, String post, Boolean atTable) {

    Escort escort(Inputs inputs, String at) {
      return new Escort(
          inputs.reference(at + "personId", personId),
          inputs.requiredText(at + "name", name, NAME),
          inputs.text(at + "post", post, TITLE),
          Boolean.TRUE.equals(atTable));
    }

    static EscortRow of(Escort escort) {
      String id = escort.personId() == 0 ? null : Long.toString(escort.personId());
      return new EscortRow(id, escort.name(), escort.post(), escort.atTable());
    }
  }

  /** Somebody who works for the visit. */
  @Schema(name = "AttendantRow", description = "Somebody who works for the visit")
  public record AttendantRow(String name, String duty) {

    Attendant attendant(Inputs inputs, String at) {
      return new Attendant(
          inputs.requiredText(at + "name", name, NAME), inputs.text(at + "duty", duty, TITLE));
    }

    static AttendantRow of(Attendant attendant) {
      return new AttendantRow(attendant.name(), attendant.duty());
    }
  }

  /** A line of the estimate. */
  @Schema(name = "CostRow", description = "A line of the estimate")
  public record CostRow(
      @Schema(
              allowableValues = {
                "meal",
                "lodging",
                "transport",
                "venue",
                "material",
                "other",
                "drink",
                "tobacco",
                "gift",
                "leisure"
              })
          String category,
      String item,
      BigDecimal amount,
      @Schema(allowableValues = {"reception", "guest"}) String payer) {

    CostLine cost(Inputs inputs, String at) {
      return new CostLine(
          inputs.choice(at + "category", category, CostCategory.class, CostCategory.OTHER),
          inputs.requiredText(at + "item", item, LINE),
          inputs.money(at + "amount", inputs.required(at + "amount", amount)),
          inputs.choice(at + "payer", payer, Payer.class, Payer.RECEPTION));
    }

    static CostRow of(CostLine line) {
      return new CostRow(line.category().code(), line.item(), line.amount(), line.payer().code());
    }
  }
}
