package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xianwu.platform.api.approval.ApprovalSubject.Outcome;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeApprovals;
import org.xianwu.platform.testkit.FakeAttachments;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.HandNumbers;
import org.xianwu.platform.testkit.PracticeOffice;
import org.xianwu.reception.config.ReceptionSettings;
import org.xianwu.reception.domain.Budget;
import org.xianwu.reception.domain.CountyStandards;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterPerson;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.ListContent;
import org.xianwu.reception.domain.Plans;
import org.xianwu.reception.domain.ReceptionRules;
import org.xianwu.reception.practice.PracticeReceptions;

/** The use cases of reception on a real store, for tests of this and of the rooms around it. */
public final class ReceptionRoom extends PracticeOffice {

  public final FakeApprovals approvals = new FakeApprovals();
  public final FakeAttachments attachments = new FakeAttachments();
  public final HandNumbers numbers = new HandNumbers();
  public final Budgets budget;
  public final StandardTables standards;
  public final Visits visits;
  public final Letters letters;
  public final Orders orders;
  public final OrderApproval approval;
  public final Lists lists;
  public final Settlements settlements;
  public final Overruns overruns;
  public final OverrunApproval overrunApproval;
  public final Withholdings withholdings;
  public final Exports exports;
  public final Replies replies;
  public final Reports reports;
  public final ReceptionTodos todos;
  private int sequence;

  /** A room with tables and money. */
  public ReceptionRoom() {
    this(true);
  }

  /** A room with the year of the practice county. */
  public static ReceptionRoom practised() {
    return practised(new ReceptionRoom(false));
  }

  /** A room with the year of the practice county up to that moment of the office. */
  public static ReceptionRoom practised(String now) {
    ReceptionRoom room = new ReceptionRoom(false);
    room.store.clock().setOffice(now);
    return practised(room);
  }

  private static ReceptionRoom practised(ReceptionRoom room) {
    new PracticeReceptions(
            room.store.store(),
            room.store.ids(),
            room.store.clock(),
            room.directory,
            room.calendar,
            room.numbers)
        .load();
    return room;
  }

  /** A room with tables and money on that database. */
  public ReceptionRoom(EmbeddedStore store) {
    this(store, true);
  }

  private ReceptionRoom(boolean furnished) {
    this(EmbeddedStore.of("reception"), furnished);
  }

  private ReceptionRoom(EmbeddedStore store, boolean furnished) {
    super(store, ReceptionPermissions.roles());
    budget = new Budgets(store.store(), store.ids(), store.callers(), directory);
    standards =
        new StandardTables(store.store(), store.ids(), store.clock(), store.callers(), directory);
    Announcements announcements = new Announcements(notices, texts);
    visits =
        new Visits(
            ReceptionSettings.of(ReceptionRules.usual()),
            standards,
            calendar,
            store.clock(),
            directory,
            budget);
    Registry registry = new Registry(numbers, budget, store.clock());
    letters =
        new Letters(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            directory,
            announcements,
            attachments);
    orders =
        new Orders(
            store.store(), store.ids(), store.callers(), directory, visits, registry, approvals);
    approval =
        new OrderApproval(store.store(), store.clock(), visits, registry, announcements, texts);
    lists =
        new Lists(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            directory,
            visits,
            announcements);
    settlements =
        new Settlements(
            store.store(),
            store.ids(),
            store.callers(),
            visits,
            budget,
            standards,
            new AttachedVouchers(attachments));
    reports =
        new Reports(store.store(), store.ids(), store.clock(), store.callers(), visits, budget);
    replies =
        new Replies(
            store.store(),
            store.ids(),
            store.callers(),
            visits,
            numbers,
            ReceptionSettings.of(ReceptionRules.usual()));
    exports = new Exports(store.store(), store.callers(), reports, budget, store.changeLog());
    withholdings = new Withholdings(store.store(), store.ids(), store.clock(), store.callers());
    todos = new ReceptionTodos(store.store(), visits);
    overruns = new Overruns(store.store(), store.ids(), store.callers(), approvals);
    overrunApproval = new OverrunApproval(store.store(), store.callers(), budget);
    approvals.subject(approval);
    approvals.subject(overrunApproval);
    if (furnished) {
      finance();
      CountyStandards.ALL.forEach(standards::add);
      standards.addPlace(Plans.CANTEEN, LocalDate.of(2026, 1, 1), Optional.empty());
      budget(2026, "300000.00");
    }
    officer();
  }

  /** 罗听松 applies. */
  public void officer() {
    enter("罗听松", "reception.officer");
  }

  /** 许青禾 verifies. */
  public void keeper() {
    enter("许青禾", "reception.keeper");
  }

  /** 沈一诺 keeps the money. */
  public void finance() {
    enter("沈一诺", "reception.finance");
  }

  /** Enters or changes the budget of a year; the base is half a million. */
  public void budget(int year, String total) {
    finance();
    Budget.Amounts amounts =
        new Budget.Amounts(
            new BigDecimal(total), new BigDecimal("500000.00"), new BigDecimal("330000.00"));
    Optional<Budget> before = budget.of(FakeDirectory.PARTY_OFFICE, year);
    before.ifPresentOrElse(
        kept -> budget.change(kept.id(), kept.rev(), amounts),
        () -> budget.enter(Optional.empty(), year, amounts));
    officer();
  }

  /** Yuan of 2026 that are held or spent. */
  public BigDecimal used() {
    return budget.standing(FakeDirectory.PARTY_OFFICE, 2026).orElseThrow().used();
  }

  /** A verified letter that names so many. */
  public long letter(int persons) {
    officer();
    long id = letters.enter(text(LetterKind.LETTER, "青农函〔2026〕" + ++sequence + "号", persons));
    verified(id);
    return id;
  }

  /** Verified by the keeper; the officer goes on. */
  public void verified(long letter) {
    keeper();
    letters.verify(letter);
    officer();
  }

  public LetterText text(LetterKind kind, String number, int persons) {
    LocalDate date = LocalDate.of(2026, 11, 16);
    return new LetterText(
        kind,
        number,
        "青梧市农业农村局",
        date,
        date,
        "考察粮食生产",
        "11月24日到达，当日返程",
        kind == LetterKind.NOTE,
        "联络员",
        "",
        IntStream.rangeClosed(1, persons)
            .mapToObj(i -> new LetterPerson(Plans.guestName(i), "干部", ""))
            .toList());
  }

  /** An application of six guests under a verified letter. */
  public long applied() {
    return orders.apply(Plans.of(6).escorts(2).letters(letter(6)).plan());
  }

  public long submitted() {
    long id = applied();
    orders.submit(id);
    return id;
  }

  public long approved() {
    long id = submitted();
    decide(id, Outcome.APPROVED);
    return id;
  }

  /** The chain comes to that end, or back to the applicant. */
  public void decide(long order, Outcome outcome) {
    switch (outcome) {
      case APPROVED -> approvals.approve(OrderApproval.KIND, order);
      case RETURNED -> approvals.giveBack(OrderApproval.KIND, order);
      case WITHDRAWN -> approvals.withdraw(OrderApproval.KIND, order);
      case VOID -> approvals.annul(OrderApproval.KIND, order);
      default -> throw new IllegalArgumentException(outcome.name());
    }
  }

  /** Approved, received on its day and ended. */
  public long ended() {
    return ended(approved());
  }

  /** Received on its day and ended. */
  public long ended(long order) {
    store.clock().setOffice("2026-11-24T08:00");
    orders.begin(order);
    orders.finish(order);
    return order;
  }

  /** With its list signed by 何若谷, who was not there. */
  public long signed(long order) {
    return signed(order, ListContent.planned(orders.read(order).plan()));
  }

  /** With that list signed by 何若谷, who was not there. */
  public long signed(long order, ListContent content) {
    lists.write(order, 0, content);
    lists.submit(order);
    leader();
    lists.sign(order);
    officer();
    return order;
  }

  /** 何若谷 signs. */
  public void leader() {
    enter("何若谷", "reception.leader");
  }
}
