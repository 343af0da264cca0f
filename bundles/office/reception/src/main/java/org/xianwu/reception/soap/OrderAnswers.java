package org.xianwu.reception.soap;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.reception.app.PlatformOrders;
import org.xianwu.reception.domain.Guest;
import org.xianwu.reception.domain.Meal;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;

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
