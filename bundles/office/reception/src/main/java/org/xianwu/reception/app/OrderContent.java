package org.xianwu.reception.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;

/** What is approved of an order, line by line, as the approver reads it and as it is frozen. */
final class OrderContent {

  private final List<CaseFacts.Line> lines = new ArrayList<>();

  private OrderContent() {}

  static List<CaseFacts.Line> lines(ReceptionOrder order, List<Letter> letters) {
    ReceptionPlan plan = order.plan();
    OrderContent content = new OrderContent();
    content.rows("letters", "来函", "Letters", letters, l -> l.sender() + " " + l.name());
    content.line("party", "来访团组", "Party", plan.party());
    content.line("type", "接待类别", "Purpose", plan.type().label().zh());
    content.line(
        "days",
        "接待日期",
        "Days",
        plan.firstDay().map(Object::toString).orElse("—")
            + " 至 "
            + plan.lastDay().map(Object::toString).orElse("—"));
    content.rows(
        "guests",
        "接待对象",
        "Guests",
        plan.guests(),
        g ->
            g.unitName()
                + " "
                + g.name()
                + " "
                + g.post()
                + g.rankClass().map(r -> "（" + r.label().zh() + "）").orElse(""));
    content.rows(
        "activities",
        "公务活动",
        "Activities",
        plan.activities(),
        a -> a.day() + " " + a.item() + " " + a.venue());
    content.line("places", "活动地点", "Places", plan.places());
    content.rows(
        "rooms",
        "住宿",
        "Rooms",
        plan.rooms(),
        r ->
            r.hotel()
                + " "
                + r.kind().label().zh()
                + r.rooms()
                + "间"
                + r.nights()
                + "晚 "
                + r.price()
                + "元/间，"
                + r.payer().label().zh());
    content.rows(
        "meals",
        "用餐",
        "Meals",
        plan.meals(),
        m ->
            m.day()
                + m.time().label().zh()
                + m.kind().label().zh()
                + " "
                + m.venue()
                + " 客"
                + m.guests()
                + "陪"
                + m.escorts()
                + " "
                + m.perHead()
                + "元/人，"
                + m.payer().label().zh());
    content.rows("vehicles", "用车", "Vehicles", plan.vehicles(), v -> v.vehicle() + " " + v.route());
    content.rows(
        "escorts",
        "陪同人员",
        "Accompanying",
        plan.escorts(),
        e -> e.name() + " " + e.post() + (e.atTable() ? "（陪餐）" : ""));
    content.rows(
        "attendants", "工作保障人员", "Attendants", plan.attendants(), h -> h.name() + " " + h.duty());
    content.rows(
        "costs",
        "费用预算",
        "Estimate",
        plan.costs(),
        c -> c.item() + " " + c.amount() + "元，" + c.payer().label().zh());
    content.line("estimate", "接待费预算合计（元）", "Total in yuan", plan.estimate().toPlainString());
    content.line(
        "extraGuests", "增加人员理由", "Guests besides the letter", plan.reasons().extraGuests());
    content.line("overStandard", "超标说明", "Above the standard", plan.reasons().overStandard());
    content.line("secondStage", "公函再次使用理由", "Second stage", plan.reasons().secondStage());
    content.line("urgent", "紧急接待理由", "Urgent", plan.reasons().urgent());
    return content.lines;
  }

  private <T> void rows(String key, String zh, String en, List<T> rows, Function<T, String> said) {
    line(key, zh, en, rows.stream().map(said).map(String::trim).collect(Collectors.joining("\n")));
  }

  /** What is empty is left out. */
  private void line(String key, String zh, String en, String value) {
    if (!value.isBlank()) {
      lines.add(new CaseFacts.Line(key, Label.of(zh, en), value));
    }
  }
}
