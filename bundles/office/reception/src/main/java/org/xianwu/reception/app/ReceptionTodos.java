package org.xianwu.reception.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.api.workflow.TodoSource;
import org.xianwu.platform.api.workflow.Urgency;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterState;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.ReceptionOrder;

/** What reception asks of people: verify letters, finish applications, keep the deadlines after. */
@Component(service = TodoSource.class)
public final class ReceptionTodos implements TodoSource {

  private static final Label VERIFY = Label.of("核验公函", "Verify letter");
  private static final Label CORRECT = Label.of("更正公函", "Correct letter");
  private static final Label SUPPLY = Label.of("补办公函", "Letter to follow");

  private static final Label SIGN = Label.of("审签接待清单", "Sign list");

  private static final Label PUBLISH = Label.of("公示接待费", "Publish the quarter");
  private static final Label WITHHOLD = Label.of("审批不予公示", "Approve not to publish");

  /** So many past quarters are asked for. */
  private static final int QUARTERS = 4;

  private static final Label SETTLE = Label.of("接待费待结算", "Settle the costs");

  private static final Set<OrderState> OPEN =
      Set.of(
          OrderState.DRAFT,
          OrderState.RETURNED,
          OrderState.APPROVED,
          OrderState.HOSTING,
          OrderState.LIST_DUE);

  private final Store store;
  private final Visits visits;

  @Activate
  public ReceptionTodos(
      @Reference(target = "(xianwu.unit=reception)") Store store, @Reference Visits visits) {
    this.store = Objects.requireNonNull(store);
    this.visits = Objects.requireNonNull(visits);
  }

  @Override
  public List<Todo> waitingFor(Caller caller) {
    if (caller.personId() == 0 || !caller.can(ReceptionPermissions.VIEW)) {
      return List.of();
    }
    return store.read(
        em -> {
          List<Todo> waiting = new ArrayList<>(letters(em, caller));
          if (caller.can(ReceptionPermissions.EDIT)) {
            Rows.ordersIn(em, caller.personId(), OPEN)
                .forEach(order -> order(order).ifPresent(waiting::add));
          }
          if (caller.can(ReceptionPermissions.SETTLE)) {
            Reach reach = UnitAccess.BY_UNIT.reach(caller, ReceptionPermissions.SETTLE);
            Rows.unsettled(em, reach, caller.personId())
                .forEach(order -> waiting.add(todo(order, SETTLE, visits.settlementDue(order))));
          }
          waiting.addAll(lists(em, caller));
          waiting.addAll(withholdings(em, caller));
          if (caller.can(ReceptionPermissions.PUBLISH)) {
            waiting.addAll(tables(em, caller));
          }
          return waiting;
        });
  }

  private List<Todo> letters(EntityManager em, Caller caller) {
    List<Todo> waiting = new ArrayList<>();
    if (caller.can(ReceptionPermissions.LETTER_VERIFY)) {
      Rows.lettersIn(em, caller.unitId(), LetterState.ENTERED).stream()
          .filter(letter -> letter.enteredBy() != caller.personId())
          .forEach(letter -> waiting.add(letter("verify-", VERIFY, letter, letter.createdAt())));
    }
    if (caller.can(ReceptionPermissions.LETTER_EDIT)) {
      Rows.lettersIn(em, caller.unitId(), LetterState.REFUSED).stream()
          .filter(letter -> letter.enteredBy() == caller.personId())
          .forEach(letter -> waiting.add(letter("correct-", CORRECT, letter, letter.updatedAt())));
      Rows.awaited(em, caller.unitId()).stream()
          .filter(letter -> letter.enteredBy() == caller.personId())
          .forEach(letter -> waiting.add(letter("supply-", SUPPLY, letter, letter.createdAt())));
    }
    return waiting;
  }

  private static List<Todo> lists(EntityManager em, Caller caller) {
    if (!caller.can(ReceptionPermissions.LIST_SIGN)) {
      return List.of();
    }
    return Rows.unsignedLists(em).stream()
        .filter(
            list ->
                UnitAccess.reaches(caller, ReceptionPermissions.LIST_SIGN, list.unitId())
                    && list.signable(caller.personId()))
        .map(
            list ->
                new Todo(
                    "sign-" + list.id(),
                    "reception",
                    Urgency.NORMAL,
                    SIGN,
                    Label.of(list.title(), list.title()),
                    "",
                    list.updatedAt(),
                    Optional.empty(),
                    Paths.order(list.orderId())))
        .toList();
  }

  /** Marks that visits are not published wait for a leader. */
  private static List<Todo> withholdings(EntityManager em, Caller caller) {
    if (!caller.can(ReceptionPermissions.LIST_SIGN)) {
      return List.of();
    }
    return Rows.unapprovedWithholdings(em).stream()
        .filter(
            one ->
                UnitAccess.reaches(caller, ReceptionPermissions.LIST_SIGN, one.unitId())
                    && one.markedBy() != caller.personId())
        .map(
            one ->
                new Todo(
                    "withhold-" + one.id(),
                    "reception",
                    Urgency.NORMAL,
                    WITHHOLD,
                    Label.of(one.title(), one.title()),
                    "",
                    one.createdAt(),
                    Optional.empty(),
                    Paths.order(one.orderId())))
        .toList();
  }

  /** Quarters of the last year with settled visits and no table. */
  private List<Todo> tables(EntityManager em, Caller caller) {
    List<Todo> waiting = new ArrayList<>();
    Quarter quarter = Quarter.of(visits.today());
    for (int i = 0; i < QUARTERS; i++) {
      quarter = quarter.before();
      if (Rows.publicity(em, caller.unitId(), quarter).isEmpty()
          && Rows.settledIn(em, caller.unitId(), quarter)) {
        waiting.add(table(quarter));
      }
    }
    return waiting;
  }

  private Todo table(Quarter quarter) {
    LocalDate due = visits.publicityDue(quarter);
    return new Todo(
        "publish-" + quarter.year() + "-" + quarter.number(),
        "reception",
        urgency(due),
        PUBLISH,
        Label.of(
            quarter.year() + "年第" + quarter.number() + "季度接待费公示表",
            "Quarter " + quarter.number() + " of " + quarter.year()),
        "",
        WorkCalendar.moment(quarter.last().plusDays(1).atStartOfDay()),
        Optional.of(end(due)),
        Paths.publicity());
  }

  private static Todo letter(String id, Label kind, Letter letter, Instant since) {
    return new Todo(
        id + letter.id(),
        "reception",
        Urgency.NORMAL,
        kind,
        Label.of(letter.sender() + " " + letter.name(), letter.sender() + " " + letter.name()),
        "",
        since,
        Optional.empty(),
        Paths.letter(letter.id()));
  }

  private Optional<Todo> order(ReceptionOrder order) {
    return switch (order.state()) {
      case DRAFT ->
          Optional.of(todo(order, Label.of("完善接待申请", "Finish application"), order.firstDay()));
      case RETURNED ->
          Optional.of(todo(order, Label.of("修改被退回的申请", "Correct application"), order.firstDay()));
      case APPROVED ->
          order.firstDay().isAfter(visits.today())
              ? Optional.empty()
              : Optional.of(todo(order, Label.of("登记接待开始", "Guests arrive"), order.lastDay()));
      case HOSTING ->
          order.lastDay().isAfter(visits.today())
              ? Optional.empty()
              : Optional.of(todo(order, Label.of("登记接待结束", "Guests leave"), order.lastDay()));
      case LIST_DUE ->
          Optional.of(todo(order, Label.of("填报接待清单", "Write the list"), visits.listDue(order)));
      default -> Optional.empty();
    };
  }

  /** The light counts working days: due soon is urgent, overdue is more than that. */
  private Urgency urgency(LocalDate due) {
    return switch (visits.light(end(due))) {
      case RED -> Urgency.CRITICAL;
      case YELLOW -> Urgency.URGENT;
      default -> Urgency.NORMAL;
    };
  }

  private static Instant end(LocalDate due) {
    return WorkCalendar.moment(due.plusDays(1).atStartOfDay());
  }

  /** Due until the end of the day. */
  private Todo todo(ReceptionOrder order, Label kind, LocalDate due) {
    String title = order.number().map(number -> number + " ").orElse("") + order.party();
    return new Todo(
        "order-" + order.id(),
        "reception",
        urgency(due),
        kind,
        Label.of(title, title),
        "",
        order.updatedAt(),
        Optional.of(end(due)),
        Paths.order(order.id()));
  }
}
