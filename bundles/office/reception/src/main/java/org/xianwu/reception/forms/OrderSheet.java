package org.xianwu.reception.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.app.Orders;
import org.xianwu.reception.domain.Activity;
import org.xianwu.reception.domain.CostLine;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.Meal;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.Room;

/** The order with its estimate and the opinions of whoever agreed (公务接待审批单). */
final class OrderSheet implements Sheet {

  private static final String LEDGER = "reception.order";

  private final Orders orders;
  private final Approvals approvals;
  private final Directory directory;

  OrderSheet(Orders orders, Approvals approvals, Directory directory) {
    this.orders = orders;
    this.approvals = approvals;
    this.directory = directory;
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "reception.order", Label.of("公务接待审批单", "Reception order"), "forms/order.docx", LEDGER);
  }

  @Override
  public Map<String, Object> fill(long id) {
    ReceptionOrder order = orders.read(id);
    return values(order, orders.letters(id), approvals.signatures(LEDGER, id)).values();
  }

  @Override
  public Set<String> mandatory() {
    return Set.of(
        "number",
        "party",
        "letters",
        "estimate",
        "approvals.stage",
        "approvals.opinion",
        "approvals.signature");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleVisit.order(), SampleVisit.letters(), SampleVisit.signatures())
        .text("applicant", SampleVisit.OFFICER)
        .text("unit", SampleVisit.OFFICE)
        .values();
  }

  private Fields values(ReceptionOrder order, List<Letter> letters, List<Signature> signatures) {
    ReceptionPlan plan = order.plan();
    boolean cancelled = order.state() == OrderState.CANCELLED;
    String reasons = Phrases.reasons(plan.reasons());
    Fields fields =
        new Fields()
            .text("number", order.number().orElse("（批准后编号）"))
            .text("unit", directory.unitName(order.unitId(), order.firstDay()))
            .text("applicant", directory.personName(order.applicantId()))
            .text("submittedOn", order.submittedAt().map(Written::day).orElse(Written.NONE))
            .text("party", Written.orNone(plan.party()))
            .text("type", plan.type().label().zh())
            .text("level", plan.level().label().zh())
            .text("senders", Phrases.senders(letters))
            .text("letters", Phrases.letters(letters))
            .text("task", Phrases.task(letters))
            .text("days", Phrases.days(plan))
            .text("places", Written.orNone(plan.places()))
            .text("guestCount", Phrases.party(plan))
            .text("escorts", Phrases.escorts(plan.escorts()))
            .text("escortCount", plan.escortsAtTable() + "人")
            .text("attendants", Phrases.attendants(plan.attendants()))
            .text("vehicles", Phrases.vehicles(plan.vehicles()))
            .text("budgetLine", Written.orNone(plan.budgetLine()))
            .text("estimate", Written.yuan(plan.estimate()))
            .text("estimateInCapitals", Written.yuanInCapitals(plan.estimate()))
            .flag("explained", !reasons.isEmpty())
            .text("reasons", reasons)
            .flag("cancelled", cancelled)
            .text("cancelReason", cancelled ? Written.orNone(order.remark()) : "");
    rows(fields, plan);
    return signed(fields, order, signatures);
  }

  private static void rows(Fields fields, ReceptionPlan plan) {
    fields
        .rows("guests", Phrases.GUEST, plan.guests(), Phrases::guest)
        .rows("activities", List.of("day", "item", "venue"), plan.activities(), OrderSheet::cells)
        .rows(
            "meals",
            List.of("day", "time", "kind", "venue", "price", "guests", "escorts", "total", "payer"),
            plan.meals(),
            OrderSheet::cells)
        .rows(
            "rooms",
            List.of("hotel", "kind", "rooms", "nights", "price", "total", "payer"),
            plan.rooms(),
            OrderSheet::cells)
        .rows(
            "costs",
            List.of("category", "item", "payer", "amount"),
            plan.costs(),
            OrderSheet::cells);
  }

  private static List<String> cells(Activity activity) {
    return List.of(activity.day().toString(), activity.item(), Written.orNone(activity.venue()));
  }

  private static List<String> cells(Meal meal) {
    return List.of(
        meal.day().toString(),
        meal.time().label().zh(),
        meal.kind().label().zh(),
        Written.orNone(meal.venue()),
        Written.yuan(meal.perHead()),
        Integer.toString(meal.guests()),
        Integer.toString(meal.escorts()),
        Written.yuan(meal.total()),
        meal.payer().label().zh());
  }

  private static List<String> cells(Room room) {
    return List.of(
        room.hotel(),
        room.kind().label().zh(),
        Integer.toString(room.rooms()),
        Integer.toString(room.nights()),
        Written.yuan(room.price()),
        Written.yuan(room.total()),
        room.payer().label().zh());
  }

  private static List<String> cells(CostLine line) {
    return List.of(
        line.category().label().zh(),
        line.item(),
        line.payer().label().zh(),
        Written.yuan(line.amount()));
  }

  /** An order that was taken over from elsewhere is approved without anybody's opinion here. */
  private static Fields signed(Fields fields, ReceptionOrder order, List<Signature> signatures) {
    String standing = order.approvedAt().map(at -> "已于" + Written.day(at) + "批准").orElse("尚未审批");
    return fields.signatures("approvals", signatures, standing);
  }
}
