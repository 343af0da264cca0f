package org.xianwu.duty.app.outing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.xianwu.duty.app.swap.SwapDesk;
import org.xianwu.duty.config.OutingSettings;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.MatrixTerms;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.OutingRules;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.duty.domain.outing.SuspicionKind;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.problem.ProblemCode;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.testkit.HandNumbers;

/** Outings in a duty room of their own for each test, and words to write them with. */
abstract class OutingFixture {

  SwapDesk desk;
  Outings outings;
  OutingApproval approval;
  Suspicions suspicions;
  OutingMatrix matrix;
  OutingTodos todos;

  /** 林溪石 is county head, 陈望川 secretary; February has its roster, later months none. */
  @BeforeEach
  void open() {
    desk = new SwapDesk();
    OutingPeople posts = new OutingPeople(desk.room.directory);
    OutingDesk rules =
        new OutingDesk(
            desk.room.store.clock(),
            desk.room.calendar,
            desk.room.exchange,
            desk.room.people,
            posts,
            OutingSettings.of(OutingRules.usual()));
    OutingNotices notices =
        new OutingNotices(desk.room.notices, desk.room.texts, desk.room.people, desk.room.holders);
    outings =
        new Outings(
            desk.room.store.store(),
            desk.room.store.ids(),
            desk.room.store.clock(),
            desk.room.store.callers(),
            rules,
            desk.room.people,
            new HandNumbers(),
            desk.room.approvals,
            notices);
    approval =
        new OutingApproval(
            desk.room.store.store(),
            desk.room.store.clock(),
            outings,
            rules,
            notices,
            desk.room.people,
            desk.room.texts);
    desk.room.approvals.subject(approval);
    suspicions =
        new Suspicions(
            desk.room.store.store(),
            desk.room.store.ids(),
            desk.room.store.clock(),
            desk.room.store.callers(),
            posts,
            notices);
    matrix =
        new OutingMatrix(
            desk.room.store.store(),
            desk.room.store.ids(),
            desk.room.store.callers(),
            desk.room.people);
    todos =
        new OutingTodos(desk.room.store.store(), desk.room.store.clock(), rules, desk.room.people);
    at("2026-03-02T09:00").desk.leader("周知远");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  OutingFixture at(String moment) {
    desk.room.store.clock().setOffice(moment);
    return this;
  }

  void county() {
    desk.room.directory.ranked(desk.room.id("陈望川"), "县处级正职").ranked(desk.room.id("林溪石"), "县处级正职");
  }

  long raised(String name) {
    Caller before = desk.room.store.callers().current();
    desk.room.enter("唐晓渡", "duty.keeper");
    long id =
        suspicions.raise(
            desk.room.id(name),
            SuspicionKind.MISSING,
            LocalDate.parse("2026-02-27"),
            Optional.empty(),
            "派车单");
    desk.room.store.callers().set(before);
    return id;
  }

  long approved(String name, String from, String to) {
    desk.leader(name);
    long id = outings.write(terms(name, from, to));
    outings.submit(id);
    desk.room.approvals.approve(OutingApproval.KIND, id);
    assertThat(outings.read(id).state()).isEqualTo(OutingState.APPROVED);
    return id;
  }

  void look() {
    desk.room
        .store
        .callers()
        .as(
            Caller.system("值班提醒"),
            () -> {
              outings.run();
              return null;
            });
  }

  List<String> titles(String name, String role) {
    return todos.waitingFor(desk.room.as(name, role)).stream()
        .map(Todo::title)
        .map(label -> label.zh())
        .toList();
  }

  <E> List<E> all(Class<E> type) {
    return desk.room
        .store
        .store()
        .read(
            em ->
                new ArrayList<>(
                    em.createQuery("select e from " + type.getSimpleName() + " e", type)
                        .getResultList()));
  }

  List<ProblemCode> codes(OutingTerms terms) {
    return codes(outings.check(Optional.empty(), terms));
  }

  static List<ProblemCode> codes(Plan plan) {
    return plan.check().findings().stream().map(found -> found.problem().code()).toList();
  }

  OutingTerms terms(String name, String from, String to) {
    return new OutingTerms(
        desk.room.id(name),
        OutingReason.OFFICIAL,
        "招商洽谈",
        Reach.PROVINCE,
        "江州省临江市",
        "",
        Optional.of(moment(from)),
        Optional.of(moment(to)),
        "",
        "13810000103",
        0,
        "",
        "",
        "",
        "");
  }

  OutingTerms with(
      OutingTerms terms, String acting, String leave, String abroad, String said, String urgent) {
    return with(terms, desk.room.id(acting), leave, abroad, said, urgent);
  }

  static OutingTerms with(
      OutingTerms one, long acting, String leave, String abroad, String said, String urgent) {
    return new OutingTerms(
        one.personId(),
        one.reason(),
        one.matter(),
        one.reach(),
        one.destination(),
        one.route(),
        one.from(),
        one.to(),
        one.companions(),
        one.phone(),
        acting,
        leave,
        abroad,
        said,
        urgent);
  }

  static OutingTerms changed(
      OutingTerms one, OutingReason reason, Reach reach, String destination, String phone) {
    return new OutingTerms(
        one.personId(),
        reason,
        one.matter(),
        reach,
        destination,
        one.route(),
        one.from(),
        one.to(),
        one.companions(),
        phone,
        one.actingId(),
        one.leaveDocument(),
        one.abroadDocument(),
        one.statement(),
        one.urgent());
  }

  static OutingTerms phone(OutingTerms one, String phone) {
    return changed(one, one.reason(), one.reach(), one.destination(), phone);
  }

  static OutingTerms to(OutingTerms one, String destination) {
    return changed(one, one.reason(), one.reach(), destination, one.phone());
  }

  static OutingTerms reach(OutingTerms one, Reach reach) {
    return changed(one, one.reason(), reach, one.destination(), one.phone());
  }

  static OutingTerms reason(OutingTerms one, OutingReason reason) {
    return changed(one, reason, one.reach(), one.destination(), one.phone());
  }

  static MatrixTerms line(
      PostClass who,
      Reach reach,
      OutingReason reason,
      int days,
      Decider decider,
      int lead,
      String from) {
    return new MatrixTerms(
        who,
        Optional.ofNullable(reach),
        Optional.ofNullable(reason),
        days,
        decider,
        lead,
        LocalDate.parse(from),
        Optional.empty());
  }

  static Instant moment(String wall) {
    return WorkCalendar.moment(LocalDateTime.parse(wall));
  }

  static void assertRefused(Runnable work, ProblemCode code) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
  }
}
