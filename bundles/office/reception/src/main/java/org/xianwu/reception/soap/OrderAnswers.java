package org.xianwu.reception.soap;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.reception.app.PlatformOrders;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.ListItem;
import org.xianwu.reception.domain.Meal;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.VisitList;

/** Orders in the words of the contract. */
@Component(service = OrderAnswers.class)
public final class OrderAnswers {

  private final Directory directory;

  @Activate
  public OrderAnswers(@Reference Directory directory) {
    this.directory = Objects.requireNonNull(directory);
  }

  ApprovedOrder order(PlatformOrders.Read read) {
    ReceptionOrder order = read.order();
    ReceptionPlan plan = order.plan();
    ApprovedOrder answer = new ApprovedOrder();
    answer.number = order.number().orElseThrow();
    answer.unitCode = directory.unitCode(order.unitId());
    answer.unitName = directory.unitName(order.unitId(), order.firstDay());
    answer.state = order.state().code();
    answer.type = plan.type().code();
    answer.level = plan.level().code();
    answer.party = plan.party();
    answer.firstDay = order.firstDay();
    answer.lastDay = order.lastDay();
    answer.letters.addAll(read.letters());
    plan.guests().stream().map(OrderAnswers::guest).forEach(answer.guests::add);
    plan.meals().stream().map(OrderAnswers::meal).forEach(answer.meals::add);
    answer.escortsAtTable = plan.escortsAtTable();
    answer.attendants = plan.attendants().size();
    answer.estimate = order.estimate();
    answer.overStandard = order.overStandard();
    answer.letterPending = order.letterPending();
    answer.approvedAt = order.approvedAt().orElseThrow();
    return answer;
  }

  SignedList list(PlatformOrders.Read read) {
    VisitList list = read.list().orElseThrow();
    SignedList answer = new SignedList();
    answer.orderNumber = read.order().number().orElseThrow();
    answer.unitCode = directory.unitCode(list.unitId());
    answer.party = read.order().party();
    answer.firstDay = read.order().firstDay();
    list.content().guests().stream().map(OrderAnswers::guest).forEach(answer.guests::add);
    list.content().items().stream().map(OrderAnswers::item).forEach(answer.items::add);
    list.content().escorts().forEach(escort -> answer.escorts.add(escort.name()));
    list.content().attendants().forEach(one -> answer.attendants.add(one.name()));
    answer.signedBy = directory.personName(list.signedBy().orElseThrow());
    answer.signedAt = list.signedAt().orElseThrow();
    return answer;
  }

  private static SignedList.Item item(ListItem item) {
    SignedList.Item answer = new SignedList.Item();
    answer.day = item.day();
    answer.item = item.item();
    answer.venue = item.venue();
    answer.amount = item.amount();
    return answer;
  }

  PaidVisit settlement(PlatformOrders.Read read) {
    Settlement settlement = read.settlement().orElseThrow();
    PaidVisit answer = new PaidVisit();
    answer.orderNumber = settlement.orderNumber();
    answer.unitCode = directory.unitCode(settlement.unitId());
    answer.party = settlement.party();
    answer.approved = read.order().estimate();
    answer.amount = settlement.amount();
    answer.collected = settlement.content().collected();
    answer.payMode = settlement.content().payMode().code();
    answer.payDate = settlement.content().payDate();
    settlement.content().invoices().forEach(one -> answer.invoices.add(one.number()));
    return answer;
  }

  private static OrderGuest guest(Guest guest) {
    OrderGuest answer = new OrderGuest();
    answer.unit = guest.unitName();
    answer.name = guest.name();
    answer.post = guest.post();
    answer.rank = guest.rank();
    return answer;
  }

  private static OrderMeal meal(Meal meal) {
    OrderMeal answer = new OrderMeal();
    answer.day = meal.day();
    answer.time = meal.time().code();
    answer.kind = meal.kind().code();
    answer.payer = meal.payer().code();
    answer.perHead = meal.perHead();
    answer.guests = meal.guests();
    answer.escorts = meal.escorts();
    return answer;
  }
}
