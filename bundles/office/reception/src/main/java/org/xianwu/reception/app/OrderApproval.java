package org.xianwu.reception.app;

import java.time.Clock;
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
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.approval.ProposedStage.Condition;
import org.xianwu.platform.api.approval.ProposedStage.Operator;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.reception.domain.Finding;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.PartyLevel;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionPlan;
import org.xianwu.reception.domain.SeparationOfDuties;

/** Orders on their way through approval (科室审核、分管审批、主要领导). */
@Component(service = {ApprovalSubject.class, OrderApproval.class})
public final class OrderApproval implements ApprovalSubject {

  static final String KIND = "reception.order";

  private static final Map<String, Label> YES_NO =
      Map.of("1", Label.of("是", "Yes"), "0", Label.of("否", "No"));

  private final Store store;
  private final Clock clock;
  private final Visits visits;
  private final Registry registry;
  private final Announcements announcements;
  private final Texts texts;

  @Activate
  public OrderApproval(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Clock clock,
      @Reference Visits visits,
      @Reference Registry registry,
      @Reference Announcements announcements,
      @Reference Texts texts) {
    this.store = Objects.requireNonNull(store);
    this.clock = Objects.requireNonNull(clock);
    this.visits = Objects.requireNonNull(visits);
    this.registry = Objects.requireNonNull(registry);
    this.announcements = Objects.requireNonNull(announcements);
    this.texts = Objects.requireNonNull(texts);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Label title() {
    return Label.of("接待审批单", "Reception order");
  }

  @Override
  public List<Attribute> attributes() {
    return List.of(
        new Attribute("amount", Label.of("预算金额（元）", "Estimate in yuan"), true),
        new Attribute("guests", Label.of("接待对象人数", "Guests"), true),
        new Attribute("rank", Label.of("客人最高级别", "Highest rank"), true, heights()),
        new Attribute("level", Label.of("团组层级", "Level of the party"), false, levels()),
        new Attribute("overStandard", Label.of("超标准", "Above the standard"), true, YES_NO),
        new Attribute("urgent", Label.of("紧急接待", "Urgent"), true, YES_NO));
  }

  private static Map<String, Label> heights() {
    Map<String, Label> heights = new LinkedHashMap<>();
    for (RankClass rank : RankClass.values()) {
      heights.put(Integer.toString(height(rank)), rank.label());
    }
    return heights;
  }

  private static Map<String, Label> levels() {
    Map<String, Label> levels = new LinkedHashMap<>();
    for (PartyLevel level : PartyLevel.values()) {
      levels.put(level.code(), level.label());
    }
    return levels;
  }

  /** The main leader decides on guests of bureau rank and above, and above the standard. */
  @Override
  public List<ProposedStage> proposal() {
    String bureau = Integer.toString(height(RankClass.BUREAU));
    return List.of(
        ProposedStage.of("接待科室审核", "Section", ProposedStage.Who.ROLE).code("reception.keeper"),
        ProposedStage.of("分管领导审批", "Leader in charge", ProposedStage.Who.ROLE)
            .code("reception.leader"),
        ProposedStage.of("主要领导审批", "Main leader", ProposedStage.Who.ROLE)
            .code("reception.head")
            .when(
                new Condition("rank", Operator.AT_LEAST, bureau),
                new Condition("overStandard", Operator.IS, "1")));
  }

  @Override
  public CaseFacts facts(long caseId) {
    return store.read(
        em -> {
          ReceptionOrder order = Entry.found(em, ReceptionOrder.class, caseId);
          ReceptionPlan plan = order.plan();
          List<Letter> letters = Rows.letters(em, plan.letterIds());
          return new CaseFacts(
              title(order),
              order.applicantId(),
              order.unitId(),
              attributes(plan),
              OrderContent.lines(order, letters),
              Paths.order(caseId),
              plan.firstDay().map(first -> WorkCalendar.moment(first.atStartOfDay())));
        });
  }

  private static String title(ReceptionOrder order) {
    ReceptionPlan plan = order.plan();
    String days = plan.firstDay().map(first -> first + " ").orElse("");
    return days + plan.party() + "（" + plan.guests().size() + "人）接待审批单";
  }

  private Map<String, Object> attributes(ReceptionPlan plan) {
    return Map.of(
        "amount", plan.estimate(),
        "guests", plan.guests().size(),
        "rank", plan.highestRank().map(OrderApproval::height).orElse(0),
        "level", plan.level().code(),
        "overStandard", visits.overStandard(plan) ? 1 : 0,
        "urgent", plan.reasons().urgent().isEmpty() ? 0 : 1);
  }

  /** 5 for the highest rank, 1 for the lowest. */
  private static int height(RankClass rank) {
    return RankClass.values().length - rank.ordinal();
  }

  @Override
  public List<Label> warnings(long caseId) {
    return store.read(
        em -> {
          ReceptionOrder order = Entry.found(em, ReceptionOrder.class, caseId);
          return visits.check(em, caseId, order.unitId(), order.plan()).warnings().stream()
              .map(this::words)
              .toList();
        });
  }

  private Label words(Finding finding) {
    Problem problem = finding.problem();
    return texts.label("problem." + problem.code().code(), problem.parameters());
  }

  @Override
  public boolean barred(long caseId, long personId) {
    return store.read(
        em ->
            SeparationOfDuties.barredFromOrder(
                Entry.found(em, ReceptionOrder.class, caseId), personId));
  }

  @Override
  public boolean visible(long caseId, Caller caller) {
    return store.read(
        em ->
            Optional.ofNullable(em.find(ReceptionOrder.class, caseId))
                .filter(
                    order -> UnitAccess.reaches(caller, ReceptionPermissions.VIEW, order.unitId()))
                .isPresent());
  }

  @Override
  public void requireSubmittable(long caseId) {
    store.read(
        em -> {
          ReceptionOrder order = Entry.found(em, ReceptionOrder.class, caseId);
          visits.check(em, caseId, order.unitId(), order.plan()).require(order.name());
          return null;
        });
  }

  @Override
  public void decided(long caseId, Outcome outcome, String reason) {
    store.write(
        Act.of(outcome.name().toLowerCase(Locale.ROOT)).because(reason),
        em -> {
          follow(em, Entry.found(em, ReceptionOrder.class, caseId), outcome, reason);
          return null;
        });
  }

  private void follow(EntityManager em, ReceptionOrder order, Outcome outcome, String reason) {
    switch (outcome) {
      case SUBMITTED -> submitted(em, order);
      case WITHDRAWN -> order.withdraw();
      case RETURNED -> {
        order.giveBack();
        announcements.returned(order);
      }
      case APPROVED -> {
        registry.register(order);
        announcements.approved(order);
      }
      case CANCELLED, VOID -> registry.cancel(order, reason);
    }
  }

  private void submitted(EntityManager em, ReceptionOrder order) {
    List<Letter> letters = new ArrayList<>(Rows.letters(em, order.plan().letterIds()));
    order.submit(
        clock.instant(),
        visits.overStandard(order.plan()),
        letters.stream().anyMatch(Letter::pending));
  }
}
