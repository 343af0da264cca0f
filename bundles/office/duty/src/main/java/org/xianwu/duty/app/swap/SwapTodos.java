package org.xianwu.duty.app.swap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.duty.domain.swap.SwapState;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;

/** What swaps ask of people: to answer, to correct. What is to be approved stands in approvals. */
@Component(service = TodoSource.class)
public final class SwapTodos implements TodoSource {

  private static final Label ANSWER = Label.of("调班征求意见", "Asked to swap");
  private static final Label CORRECT = Label.of("调班申请被退回", "Swap sent back");

  private final Store store;
  private final People people;

  @Activate
  public SwapTodos(
      @Reference(target = "(xianwu.unit=duty)") Store store, @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.people = Objects.requireNonNull(people);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (caller.personId() == 0 || !caller.can(SwapPermissions.ASK)) {
      return List.of();
    }
    return store.read(
        em -> SwapRows.waiting(em, caller.personId()).stream().map(this::todo).toList());
  }

  private Todo todo(Swap swap) {
    boolean asked = swap.state() == SwapState.ASKED;
    String from = people.name(swap.fromId());
    String to = people.name(swap.toId());
    String date = swap.day().getMonthValue() + "月" + swap.day().getDayOfMonth() + "日";
    return new Todo(
        "swap-" + swap.id(),
        "duty",
        Urgency.URGENT,
        asked ? ANSWER : CORRECT,
        asked
            ? Label.of(from + "请您代值" + date + "的班", from + " asks you to serve on " + swap.day())
            : Label.of(
                "您与" + to + "的" + date + "调班申请被退回", "Your swap of " + swap.day() + " came back"),
        asked ? from : "",
        swap.askedAt(),
        Optional.of(swap.startsAt()),
        SwapPaths.swap(swap.id()));
  }
}
