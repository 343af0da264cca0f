package org.xianwu.reception.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.paperwork.Numbers;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.reception.domain.Budget;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Escort;
import org.xianwu.reception.domain.GuestMeals;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.ListItem;
import org.xianwu.reception.domain.OrderState;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.Publicity;
import org.xianwu.reception.domain.PublicityLine;
import org.xianwu.reception.domain.Quarter;
import org.xianwu.reception.domain.Receipt;
import org.xianwu.reception.domain.ReceiptKind;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.Reservation;
import org.xianwu.reception.domain.Settlement;
import org.xianwu.reception.domain.SettlementContent;
import org.xianwu.reception.domain.VisitList;

/** Leads the visits of a year as far as each came. */
final class PracticeYear {

  /** Days after its quarter: every visit is settled by then, and the table is not yet late. */
  private static final int PUBLISHED_AFTER = 12;

  private final EntityManager em;
  private final Ids ids;
  private final Numbers numbers;
  private final Budget budget;
  private final Cast cast;
  private final LocalDate today;
  private final List<Entry> after = new ArrayList<>();
  private final TreeMap<Quarter, List<PublicityLine>> settled =
      new TreeMap<>(Comparator.comparing(Quarter::first));
  private int sequence = 10;

  PracticeYear(
      EntityManager em, Ids ids, Numbers numbers, Budget budget, Cast cast, LocalDate today) {
    this.em = em;
    this.ids = ids;
    this.numbers = numbers;
    this.budget = budget;
    this.cast = cast;
    this.today = today;
  }

  /** Writes what refers to the orders; they have to be there first. */
  void close() {
    em.flush();
    after.forEach(em::persist);
    settled.forEach(this::publish);
  }

  /** A quarter that just ended is left to do. */
  private void publish(Quarter quarter, List<PublicityLine> lines) {
    LocalDate day = quarter.last().plusDays(PUBLISHED_AFTER);
    if (day.isBefore(today)) {
      em.persist(
          new Publicity(
              ids.next(),
              cast.unitId(),
              quarter,
              lines.stream().sorted(Comparator.comparing(PublicityLine::day)).toList(),
              cast.verifier(),
              WorkCalendar.moment(day.atTime(9, 30))));
    }
  }

  /** Who plays which part. */
  record Cast(
      long unitId, long applicant, long verifier, long leader, long cashier, Escort escort) {}

  /** A letter that somebody verified, unless it just came. */
  Letter letter(PracticeVisit visit, LetterKind kind, LocalDate first, boolean verified) {
    Letter letter =
        new Letter(
            ids.next(),
            cast.unitId(),
            cast.applicant(),
            visit.letter(kind, ++sequence, first, before(first, 8)));
    if (verified) {
      letter.verify(cast.verifier(), WorkCalendar.moment(before(first, 6).atTime(10, 0)));
    }
    em.persist(letter);
    return letter;
  }

  /** An application under its letter. */
  ReceptionOrder application(PracticeVisit visit, LetterKind kind, LocalDate first) {
    Letter letter = letter(visit, kind, first, true);
    ReceptionOrder order =
        new ReceptionOrder(
            ids.next(),
            cast.unitId(),
            cast.applicant(),
            visit.plan(first, sequence, List.of(letter.id()), cast.escort()));
    em.persist(order);
    return order;
  }

  /** An order that came as far as the state; not through a chain. */
  ReceptionOrder order(PracticeVisit visit, LetterKind kind, LocalDate first, OrderState state) {
    ReceptionOrder order = application(visit, kind, first);
    order.submit(
        WorkCalendar.moment(before(first, 5).atTime(9, 0)), false, kind == LetterKind.PHONE);
    if (state == OrderState.RETURNED) {
      order.giveBack();
      return order;
    }
    Reservation held = new Reservation(ids.next(), order.id(), budget.id(), order.estimate());
    budget.hold(order.estimate());
    after.add(held);
    order.approve(
        WorkCalendar.moment(before(first, 4).atTime(16, 0)),
        first.getYear(),
        numbers.next(ReceptionOrder.SERIES, first.getYear()));
    if (reached(state, OrderState.HOSTING)) {
      order.begin(first);
    }
    if (reached(state, OrderState.LIST_DUE)) {
      order.finish();
    }
    if (reached(state, OrderState.LIST_REVIEW)) {
      list(order, reached(state, OrderState.SETTLEMENT_DUE));
    }
    if (reached(state, OrderState.SETTLED)) {
      settle(order, held);
    }
    if (state == OrderState.CANCELLED) {
      cancel(order, held);
    }
    if (state == OrderState.ARCHIVED) {
      order.archive();
    }
    return order;
  }

  /** So many days before the visit, or before today when it is still to come. */
  private LocalDate before(LocalDate first, int days) {
    return (first.isBefore(today) ? first : today).minusDays(days);
  }

  private static boolean reached(OrderState state, OrderState wanted) {
    return state.compareTo(wanted) >= 0 && state != OrderState.CANCELLED;
  }

  private void cancel(ReceptionOrder order, Reservation held) {
    String why = "对方改期，另行来函";
    order.cancel(why);
    budget.free(held.amount());
    after.remove(held);
    order
        .drawn()
        .ifPresent(
            drawn -> numbers.cancel(ReceptionOrder.SERIES, drawn.year(), drawn.sequence(), why));
  }

  private void list(ReceptionOrder order, boolean signed) {
    ListContent planned = ListContent.planned(order.plan());
    List<ListItem> items =
        planned.items().stream()
            .map(
                item ->
                    new ListItem(
                        item.day(),
                        item.item(),
                        item.venue(),
                        item.item().equals("座谈交流")
                            ? new BigDecimal("120.00")
                            : BigDecimal.ZERO.setScale(2)))
            .toList();
    ListContent content =
        new ListContent(planned.guests(), items, planned.escorts(), planned.attendants(), "");
    VisitList list = new VisitList(ids.next(), order, cast.applicant(), content);
    list.submit(cast.applicant());
    order.listSubmitted();
    if (signed) {
      list.sign(cast.leader(), WorkCalendar.moment(order.lastDay().plusDays(2).atTime(11, 0)));
      order.listSigned();
    }
    after.add(list);
  }

  private void settle(ReceptionOrder order, Reservation held) {
    LocalDate paid = order.lastDay().plusDays(9);
    BigDecimal meals = order.estimate().subtract(new BigDecimal("120.00"));
    BigDecimal toCollect =
        GuestMeals.due(order.plan(), order.plan().guests().size(), day -> Optional.empty());
    List<Receipt> receipts =
        toCollect.signum() == 0
            ? List.of()
            : List.of(
                new Receipt(
                    ReceiptKind.MEAL,
                    order.party(),
                    toCollect,
                    "收" + order.number().get().substring(3),
                    order.lastDay()));
    SettlementContent content =
        new SettlementContent(
            paid.getDayOfMonth() % 3 == 0 ? PayMode.CARD : PayMode.TRANSFER,
            paid,
            List.of(
                invoice(order, "1", PracticeReceptions.CANTEEN, CostCategory.MEAL, "工作餐", meals),
                invoice(
                    order, "2", "望溪印务中心", CostCategory.MATERIAL, "座谈资料", new BigDecimal("116.00"))),
            receipts,
            new SettlementContent.Vouchers(true, true, true),
            "",
            0);
    budget.free(held.amount());
    budget.spend(content.amount());
    held.spend(content.amount());
    after.add(new Settlement(ids.next(), order, cast.cashier(), content));
    order.settle();
    settled
        .computeIfAbsent(Quarter.of(order.firstDay()), quarter -> new ArrayList<>())
        .add(line(order, content.amount()));
  }

  private static PublicityLine line(ReceptionOrder order, BigDecimal amount) {
    ReceptionPlan plan = order.plan();
    return new PublicityLine(
        order.number().orElseThrow(),
        order.firstDay(),
        order.party(),
        plan.type(),
        plan.guests().size(),
        plan.places(),
        amount,
        false);
  }

  private static Invoice invoice(
      ReceptionOrder order,
      String suffix,
      String vendor,
      CostCategory category,
      String item,
      BigDecimal amount) {
    String number = order.number().orElseThrow().substring(3).replace("-", "") + "0" + suffix;
    return new Invoice(number, order.lastDay(), vendor, category, item, amount);
  }
}
