package org.xianwu.reception.app;

import java.time.Clock;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.ReceptionOrder;

/**
 * What an approval gives an order and a cancellation takes back: number and money, in the
 * transaction of the decision.
 */
@Component(service = Registry.class)
public final class Registry {

  private final Numbers numbers;
  private final BudgetReservations budget;
  private final Clock clock;

  @Activate
  public Registry(
      @Reference Numbers numbers, @Reference BudgetReservations budget, @Reference Clock clock) {
    this.numbers = Objects.requireNonNull(numbers);
    this.budget = Objects.requireNonNull(budget);
    this.clock = Objects.requireNonNull(clock);
  }

  /** Reserves the money, then draws the number, so that nothing is drawn in vain. */
  void register(ReceptionOrder order) {
    order.requireNext(OrderState.APPROVED);
    budget.reserve(order.id(), order.unitId(), order.firstDay().getYear(), order.estimate());
    int year = WorkCalendar.today(clock).getYear();
    order.approve(clock.instant(), year, numbers.next(ReceptionOrder.SERIES, year));
  }

  /** Frees the money; a number that was drawn stays as cancelled. */
  void cancel(ReceptionOrder order, String why) {
    order.cancel(why);
    budget.release(order.id());
    order
        .drawn()
        .ifPresent(
            drawn -> numbers.cancel(ReceptionOrder.SERIES, drawn.year(), drawn.sequence(), why));
  }
}
