package org.xianwu.platform.shell.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.Light;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;

/** What waits for somebody, gathered from all functions. */
@Component(service = TodoList.class)
public final class TodoList {

  private static final Logger LOG = LoggerFactory.getLogger(TodoList.class);
  private static final int MOST = 200;
  private static final Comparator<Waiting> ORDER =
      Comparator.comparing((Waiting waiting) -> waiting.todo().urgency())
          .reversed()
          .thenComparing(waiting -> waiting.todo().due().orElse(Instant.MAX))
          .thenComparing(waiting -> waiting.todo().at(), Comparator.reverseOrder());

  private final WorkCalendar calendar;
  private final Clock clock;
  private final List<TodoSource> sources = new CopyOnWriteArrayList<>();

  /** A to-do with the colour of its deadline. */
  public record Waiting(Todo todo, Light light) {}

  @Activate
  public TodoList(@Reference WorkCalendar calendar, @Reference Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  @Reference(
      service = TodoSource.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "remove")
  void add(TodoSource source) {
    sources.add(source);
  }

  void remove(TodoSource source) {
    sources.remove(source);
  }

  /** The most urgent first; a function that fails is left out and does not hide the others. */
  public List<Waiting> of(Caller caller) {
    Instant now = clock.instant();
    List<Waiting> all = new ArrayList<>();
    for (TodoSource source : sources) {
      try {
        source.waitingFor(caller).forEach(todo -> all.add(new Waiting(todo, light(todo, now))));
      } catch (RuntimeException failure) {
        String name = source.getClass().getName();
        if (leaves(source)) {
          LOG.info("no to-dos from {}, which is being replaced or removed", name);
        } else {
          LOG.warn("no to-dos from {}", name, failure);
        }
      }
    }
    return all.stream().sorted(ORDER).limit(MOST).toList();
  }

  /** Whether its function stops while it is asked, which is no failure. */
  private static boolean leaves(TodoSource source) {
    Bundle bundle = FrameworkUtil.getBundle(source.getClass());
    return bundle != null && bundle.getState() != Bundle.ACTIVE;
  }

  private Light light(Todo todo, Instant now) {
    return todo.due().map(due -> calendar.light(due, now)).orElse(Light.GREY);
  }
}
