package org.xianwu.platform.shell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeWorkCalendar;
import org.xianwu.platform.testkit.FixedClock;

class TodoListTest {

  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Caller CLERK = Callers.person(1, "许青禾").build();

  private final TodoList todos = new TodoList(new FakeWorkCalendar(), FixedClock.at(NOW));

  private static Todo todo(String id, Urgency urgency, String due) {
    return new Todo(
        id,
        "duty",
        urgency,
        Label.of("排班确认", "Confirm"),
        Label.of("甲", "A"),
        "",
        NOW,
        due.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(due)),
        "/m/duty/roster");
  }

  @Test
  void theMostUrgentComesFirstThenTheOneDueFirst() {
    todos.add(
        caller ->
            List.of(
                todo("later", Urgency.NORMAL, "2026-12-20T02:00:00Z"),
                todo("open", Urgency.NORMAL, ""),
                todo("soon", Urgency.NORMAL, "2026-11-25T02:00:00Z")));
    todos.add(caller -> List.of(todo("critical", Urgency.CRITICAL, "")));

    assertThat(todos.of(CLERK))
        .extracting(waiting -> waiting.todo().id())
        .containsExactly("critical", "soon", "later", "open");
  }

  @Test
  void aFunctionThatFailsDoesNotHideTheOthers() {
    todos.add(
        caller -> {
          throw new IllegalStateException("broken");
        });
    todos.add(caller -> List.of(todo("there", Urgency.NORMAL, "")));

    assertThat(todos.of(CLERK)).hasSize(1);
  }

  @Test
  void aDeadlineHasAColourAndNoneIsGrey() {
    todos.add(
        caller ->
            List.of(
                todo("overdue", Urgency.NORMAL, "2026-11-19T02:00:00Z"),
                todo("open", Urgency.NORMAL, "")));

    assertThat(todos.of(CLERK))
        .extracting(TodoList.Waiting::light)
        .containsExactly(Light.RED, Light.GREY);
  }

  @Test
  void aFunctionThatLeftIsNotAsked() {
    TodoSource source = caller -> List.of(todo("a", Urgency.NORMAL, ""));
    todos.add(source);
    todos.remove(source);

    assertThat(todos.of(CLERK)).isEmpty();
  }
}
