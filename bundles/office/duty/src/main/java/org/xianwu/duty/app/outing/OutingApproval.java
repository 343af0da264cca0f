package org.xianwu.duty.app.outing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.FormFinding;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingProblem;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Texts;

/** Outings on their way through approval; the county's table says who decides. */
@Component(service = {ApprovalSubject.class, OutingApproval.class})
public final class OutingApproval implements ApprovalSubject {

  static final String KIND = "duty.outing";

  private static final String DECIDER = "decider";
  private final Store store;
  private final Clock clock;
  private final Outings outings;
  private final OutingDesk desk;
  private final OutingNotices notices;
  private final People people;
  private final Texts texts;

  @Activate
  public OutingApproval(
      @Reference(target = "(xianwu.unit=duty)") Store store,
      @Reference Clock clock,
      @Reference Outings outings,
      @Reference OutingDesk desk,
      @Reference OutingNotices notices,
      @Reference People people,
      @Reference Texts texts) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.outings = Objects.requireNonNull(outings);
    this.desk = Objects.requireNonNull(desk);
    this.notices = Objects.requireNonNull(notices);
    this.people = Objects.requireNonNull(people);
    this.texts = Objects.requireNonNull(texts);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Label title() {
    return Label.of("外出请示", "Outing");
  }

  @Override
  public List<Attribute> attributes() {
    Map<String, Label> deciders = new LinkedHashMap<>();
    for (Decider decider : Decider.values()) {
      deciders.put(decider.code(), decider.label());
    }
    return List.of(
        new Attribute(DECIDER, Label.of("审批权限", "Who decides"), false, deciders),
        new Attribute("workdays", Label.of("工作日", "Working days"), true));
  }

  @Override
  public List<ProposedStage> proposal() {
    return List.of(
        ProposedStage.of("单位主要负责人审批", "Main leader of the unit", ProposedStage.Who.MAIN_LEADER)
            .when(is(Decider.UNIT)),
        ProposedStage.of("分管县领导审批", "Leader in charge", ProposedStage.Who.PORTFOLIO_LEADER)
            .when(is(Decider.PORTFOLIO), is(Decider.PORTFOLIO_HEAD)),
        ProposedStage.of("县主要领导审批", "Main leader of the county", ProposedStage.Who.ROLE)
            .code("duty.head")
            .when(is(Decider.HEAD), is(Decider.PORTFOLIO_HEAD)),
        ProposedStage.of("值班室登记上级批复", "Answer of the city", ProposedStage.Who.ROLE)
            .code("duty.keeper")
            .when(is(Decider.CITY)));
  }

  private static Condition is(Decider decider) {
    return new Condition(DECIDER, Operator.IS, decider.code());
  }

  @Override
  public CaseFacts facts(long caseId) {
    return store.read(
        em -> {
          Outing outing = Entry.found(em, Outing.class, caseId);
          OutingTerms terms = outing.terms();
          Plan plan = desk.plan(em, terms, outing.id(), outing.formerId().orElse(0L));
          return new CaseFacts(
              people.name(outing.personId())
                  + "外出请示（"
                  + terms.firstDay().map(Object::toString).orElse("—")
                  + " 起）",
              outing.applicantId(),
              outing.unitId(),
              Map.of(DECIDER, plan.decider().code(), "workdays", outing.workdays()),
              lines(outing, terms),
              OutingNotices.path(caseId),
              terms.from());
        });
  }

  private List<CaseFacts.Line> lines(Outing outing, OutingTerms terms) {
    List<CaseFacts.Line> lines = new ArrayList<>();
    lines.add(line("number", "外出编号", "Number", outing.name()));
    lines.add(
        line(
            "person",
            "外出人",
            "Person",
            people.name(outing.personId()) + "（" + people.title(outing.personId()) + "）"));
    lines.add(line("reason", "事由", "Reason", terms.reason().label().zh() + "：" + terms.matter()));
    lines.add(
        line(
            "destination",
            "目的地",
            "Destination",
            terms.destination() + "（" + terms.reach().label().zh() + "）"));
    lines.add(line("from", "外出时间", "From", minute(terms.from())));
    lines.add(line("to", "返回时间", "To", minute(terms.to())));
    lines.add(line("workdays", "工作日", "Working days", Integer.toString(outing.workdays())));
    add(lines, "route", "行程路线", "Route", terms.route());
    add(lines, "companions", "随行人员", "Companions", terms.companions());
    lines.add(line("phone", "联系电话", "Phone", terms.phone()));
    if (terms.actingId() != 0) {
      lines.add(line("acting", "主持工作的同志", "Acts meanwhile", people.name(terms.actingId())));
    }
    add(lines, "leave", "休假审批文号", "Leave", terms.leaveDocument());
    add(lines, "abroad", "因公（私）出国（境）批件", "Approval to go abroad", terms.abroadDocument());
    add(lines, "statement", "党政主要领导同时外出说明", "Statement", terms.statement());
    add(lines, "urgent", "紧急情况说明", "Urgent", terms.urgent());
    add(
        lines,
        "change",
        "变更原因",
        "Changed because",
        outing.formerId().isPresent() ? outing.remark() : "");
    return lines;
  }

  private static void add(
      List<CaseFacts.Line> lines, String key, String zh, String en, String value) {
    if (!value.isBlank()) {
      lines.add(line(key, zh, en, value));
    }
  }

  private static CaseFacts.Line line(String key, String zh, String en, String value) {
    return new CaseFacts.Line(key, Label.of(zh, en), value);
  }

  private static String minute(Optional<Instant> at) {
    return at.map(WorkCalendar.MINUTE::format).orElse("—");
  }

  @Override
  public List<Label> warnings(long caseId) {
    return store.read(
        em -> {
          Outing outing = Entry.found(em, Outing.class, caseId);
          return desk
              .plan(em, outing.terms(), outing.id(), outing.formerId().orElse(0L))
              .check()
              .warnings()
              .stream()
              .map(this::words)
              .toList();
        });
  }

  private Label words(FormFinding finding) {
    Problem problem = finding.problem();
    return texts.label("problem." + problem.code().code(), problem.parameters());
  }

  @Override
  public boolean barred(long caseId, long personId) {
    return store.read(em -> Entry.found(em, Outing.class, caseId).personId() == personId);
  }

  @Override
  public boolean visible(long caseId, Caller caller) {
    return store.read(
        em ->
            Optional.ofNullable(em.find(Outing.class, caseId))
                .filter(outing -> outings.visible(outing, caller))
                .isPresent());
  }

  @Override
  public void requireSubmittable(long caseId) {
    store.read(
        em -> {
          outings.requireRules(em, Entry.found(em, Outing.class, caseId));
          return null;
        });
  }

  @Override
  public void decided(long caseId, Outcome outcome, String reason) {
    store.write(
        Act.of(outcome.name().toLowerCase(Locale.ROOT)).because(reason),
        em -> {
          follow(em, Entry.found(em, Outing.class, caseId), outcome, reason);
          return null;
        });
  }

  private void follow(EntityManager em, Outing outing, Outcome outcome, String reason) {
    switch (outcome) {
      case SUBMITTED -> {
        Plan plan = desk.plan(em, outing.terms(), outing.id(), outing.formerId().orElse(0L));
        outing.submit(plan.decider(), clock.instant());
      }
      case WITHDRAWN -> outing.giveBack("");
      case RETURNED -> {
        outing.giveBack(reason);
        notices.returned(outing);
      }
      case APPROVED -> approve(em, outing);
      case CANCELLED, VOID -> outing.cancel(reason);
    }
  }

  /** A roster that was published meanwhile may name the person: he is replaced there first. */
  private void approve(EntityManager em, Outing outing) {
    desk
        .plan(em, outing.terms(), outing.id(), outing.formerId().orElse(0L))
        .check()
        .findings()
        .stream()
        .filter(found -> found.problem().code() == OutingProblem.ON_DUTY)
        .findFirst()
        .ifPresent(
            found -> {
              throw found.problem();
            });
    outing.approve(clock.instant());
    outings.replace(em, outing);
    notices.approved(outing);
  }
}
