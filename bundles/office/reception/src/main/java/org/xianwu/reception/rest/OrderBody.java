package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.Reasons;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.ReceptionType;
import org.xianwu.reception.rest.PlanRows.ActivityRow;
import org.xianwu.reception.rest.PlanRows.AttendantRow;
import org.xianwu.reception.rest.PlanRows.CostRow;
import org.xianwu.reception.rest.PlanRows.EscortRow;
import org.xianwu.reception.rest.PlanRows.GuestRow;
import org.xianwu.reception.rest.PlanRows.MealRow;
import org.xianwu.reception.rest.PlanRows.RoomRow;
import org.xianwu.reception.rest.PlanRows.VehicleRow;

/**
 * The plan of an order as forms send and get it.
 *
 * @param letterIds letters that announce the visit
 * @param budgetLine the first line of the county when absent
 */
@Schema(name = "OrderPlan", description = "The plan of an order")
public record OrderBody(
    @Schema(
            allowableValues = {
              "inspection",
              "study",
              "conference",
              "report",
              "other",
              "investment",
              "foreign"
            })
        String type,
    @Schema(allowableValues = {"central", "province", "city", "county"}) String level,
    @Schema(maxLength = 100) String party,
    LocalDate firstDay,
    LocalDate lastDay,
    List<String> letterIds,
    Boolean sameCity,
    @Schema(maxLength = 500) String places,
    List<GuestRow> guests,
    List<ActivityRow> activities,
    List<RoomRow> rooms,
    List<MealRow> meals,
    List<VehicleRow> vehicles,
    List<EscortRow> escorts,
    List<AttendantRow> attendants,
    List<CostRow> costs,
    String budgetLine,
    @Schema(maxLength = 500) String extraGuestsReason,
    @Schema(maxLength = 500) String overStandardReason,
    @Schema(maxLength = 500) String secondStageReason,
    @Schema(maxLength = 500) String urgentReason) {

  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_PARTY = 100;

  /** The plan to be kept; its days and choices must be there. */
  ReceptionPlan kept(String usualLine) {
    Inputs inputs = new Inputs();
    inputs.required("firstDay", firstDay);
    inputs.required("lastDay", lastDay);
    inputs.requiredText("party", party, LONGEST_PARTY);
    ReceptionPlan plan = plan(inputs, usualLine);
    inputs.done();
    return plan;
  }

  /**
   * The plan as far as it is filled.
   *
   * @param inputs gets the faults of form
   */
  ReceptionPlan plan(Inputs inputs, String usualLine) {
    LocalDate day = firstDay == null ? LocalDate.EPOCH : firstDay;
    return new ReceptionPlan(
        inputs.choice("type", type, ReceptionType.class, ReceptionType.OTHER),
        inputs.choice("level", level, PartyLevel.class, PartyLevel.COUNTY),
        inputs.text("party", party, LONGEST_PARTY),
        Optional.ofNullable(firstDay),
        Optional.ofNullable(lastDay),
        inputs.references("letterIds", letterIds),
        Boolean.TRUE.equals(sameCity),
        inputs.text("places", places, LONGEST_REASON),
        BodyRows.read(inputs, "guests", guests, (row, at) -> row.guest(inputs, at)),
        BodyRows.read(inputs, "activities", activities, (row, at) -> row.activity(inputs, at, day)),
        BodyRows.read(inputs, "rooms", rooms, (row, at) -> row.room(inputs, at)),
        BodyRows.read(inputs, "meals", meals, (row, at) -> row.meal(inputs, at, day)),
        BodyRows.read(inputs, "vehicles", vehicles, (row, at) -> row.vehicle(inputs, at)),
        BodyRows.read(inputs, "escorts", escorts, (row, at) -> row.escort(inputs, at)),
        BodyRows.read(inputs, "attendants", attendants, (row, at) -> row.attendant(inputs, at)),
        BodyRows.read(inputs, "costs", costs, (row, at) -> row.cost(inputs, at)),
        budgetLine == null || budgetLine.isBlank()
            ? usualLine
            : inputs.text("budgetLine", budgetLine, 40),
        new Reasons(
            inputs.text("extraGuestsReason", extraGuestsReason, LONGEST_REASON),
            inputs.text("overStandardReason", overStandardReason, LONGEST_REASON),
            inputs.text("secondStageReason", secondStageReason, LONGEST_REASON),
            inputs.text("urgentReason", urgentReason, LONGEST_REASON)));
  }

  /** The plan of an order as a form gets it. */
  static OrderBody of(ReceptionPlan plan) {
    return new OrderBody(
        plan.type().code(),
        plan.level().code(),
        plan.party(),
        plan.firstDay().orElse(null),
        plan.lastDay().orElse(null),
        plan.letterIds().stream().map(id -> Long.toString(id)).toList(),
        plan.sameCity(),
        plan.places(),
        plan.guests().stream().map(GuestRow::of).toList(),
        plan.activities().stream().map(ActivityRow::of).toList(),
        plan.rooms().stream().map(RoomRow::of).toList(),
        plan.meals().stream().map(MealRow::of).toList(),
        plan.vehicles().stream().map(VehicleRow::of).toList(),
        plan.escorts().stream().map(EscortRow::of).toList(),
        plan.attendants().stream().map(AttendantRow::of).toList(),
        plan.costs().stream().map(CostRow::of).toList(),
        plan.budgetLine(),
        plan.reasons().extraGuests(),
        plan.reasons().overStandard(),
        plan.reasons().secondStage(),
        plan.reasons().urgent());
  }
}
