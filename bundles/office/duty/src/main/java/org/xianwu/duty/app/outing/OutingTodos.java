package org.xianwu.duty.app.outing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.Suspicion;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;

/** What outings ask of people: report back, answer; of the duty room: look after both. */
@Component(service = TodoSource.class)
public final class OutingTodos implements TodoSource {

  private static final Label BACK = Label.of("外出销假", "Report back");
  private static final Label OVERDUE = Label.of("逾期未归", "Not back");
  private static final Label ANSWER = Label.of("外出情况说明", "Answer a suspicion");
  private static final Label DECIDE = Label.of("疑似问题认定", "Decide a suspicion");

  private final Store store;
  private final Clock clock;
  private final OutingDesk desk;
  private final People people;

  @Activate
  public OutingTodos(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference OutingDesk desk,
      @Reference People people) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.desk = Objects.requireNonNull(desk);
    this.people = Objects.requireNonNull(people);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (caller.personId() == 0 || !caller.can(OutingPermissions.ASK)) {
      return List.of();
    }
    Instant now = clock.instant();
    return store.read(
        em -> {
          List<Todo> waiting = new ArrayList<>();
          for (Outing outing : OutingRows.overdue(em, now)) {
            if (outing.personId() == caller.personId()) {
              waiting.add(back(outing));
            } else if (caller.can(OutingPermissions.KEEP) && due(outing).isBefore(now)) {
              waiting.add(overdue(outing));
            }
          }
          OutingRows.against(em, caller.personId()).forEach(one -> waiting.add(answer(one)));
          if (caller.can(OutingPermissions.KEEP)) {
            OutingRows.open(em).stream()
                .filter(one -> one.personId() != caller.personId())
                .forEach(one -> waiting.add(decide(one)));
          }
          return waiting;
        });
  }

  /** End of the day by which the return is to be reported. */
  private Instant due(Outing outing) {
    LocalDate last = outing.terms().lastDay().orElseThrow();
    int within = desk.rules().backWithin();
    LocalDate day = within == 0 ? last : desk.calendar().addWorkdays(last, within);
    return WorkCalendar.moment(day.plusDays(1).atStartOfDay());
  }

  private Todo back(Outing outing) {
    OutingTerms terms = outing.terms();
    return new Todo(
        "outing-back-" + outing.id(),
        "duty",
        Urgency.URGENT,
        BACK,
        Label.of(outing.name() + " 外出已到返回时间，请销假", outing.name() + " has ended: report back"),
        "",
        terms.to().orElseThrow(),
        Optional.of(due(outing)),
        OutingNotices.path(outing.id()));
  }

  private Todo overdue(Outing outing) {
    String name = people.name(outing.personId());
    return new Todo(
        "outing-overdue-" + outing.id(),
        "duty",
        Urgency.URGENT,
        OVERDUE,
        Label.of(
            name + " " + outing.name() + " 逾期未销假，请核实",
            name + " has not reported back from " + outing.name()),
        name,
        outing.terms().to().orElseThrow(),
        Optional.of(due(outing)),
        OutingNotices.path(outing.id()));
  }

  private static Todo answer(Suspicion suspicion) {
    return new Todo(
        "suspicion-answer-" + suspicion.id(),
        "duty",
        Urgency.URGENT,
        ANSWER,
        Label.of(
            "请说明 " + suspicion.day() + " 外出报告情况",
            "Say how the outing of " + suspicion.day() + " was reported"),
        "",
        suspicion.createdAt(),
        Optional.empty(),
        "/m/duty/suspicions?open=" + suspicion.id());
  }

  private Todo decide(Suspicion suspicion) {
    String name = people.name(suspicion.personId());
    return new Todo(
        "suspicion-decide-" + suspicion.id(),
        "duty",
        Urgency.NORMAL,
        DECIDE,
        Label.of(
            name + " " + suspicion.day() + " 外出疑似问题待认定",
            "Decide the suspicion about " + name + ", " + suspicion.day()),
        name,
        suspicion.createdAt(),
        Optional.empty(),
        "/m/duty/suspicions?open=" + suspicion.id());
  }
}
