package org.xianwu.platform.approval.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.approval.app.ApprovalPermissions;
import org.xianwu.platform.approval.app.ApprovalRoom;
import org.xianwu.platform.approval.app.InApprovalRoom;
import org.xianwu.platform.approval.rest.Bodies.Answer;
import org.xianwu.platform.approval.rest.ChainViews.ChainBody;
import org.xianwu.platform.approval.rest.ChainViews.ConditionView;
import org.xianwu.platform.approval.rest.ChainViews.StageBody;

class ResourcesTest extends InApprovalRoom {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private CaseResource cases;
  private StepResource steps;
  private DelegationResource delegations;
  private ChainResource chains;

  @BeforeEach
  void open() {
    Words words =
        new Words(
            room.store.callers(), room.directory, room.calendar, room.store.clock(), room.subjects);
    cases = new CaseResource(room.inbox, room.reading, room.desk, room.subjects, words);
    steps = new StepResource(room.decisions, room.steering, room.reading, room.desk, words);
    delegations = new DelegationResource(room.delegations, room.subjects, words);
    chains = new ChainResource(room.chains, room.subjects, words);
  }

  @Test
  void one_answer_has_everything_that_an_approver_needs() {
    room.subject.warnings.add(Label.of("超过预算", "Over budget"));
    String id = String.valueOf(room.submitted());
    room.subject.of(room.purchase()).amount = 900;
    room.call(ApprovalRoom.HEAD);
    Answers.One seen = steps.picture(id);
    assertThat(seen.status()).isEqualTo("running");
    assertThat(seen.stage()).isEqualTo("科室负责人审核");
    assertThat(seen.applicant().name()).isEqualTo(ApprovalRoom.CLERK);
    assertThat(seen.applicant().place()).isEqualTo("县委办");
    assertThat(seen.due()).isEqualTo("2026-11-24T16:00:00Z");
    assertThat(seen.light()).isEqualTo("yellow");
    assertThat(seen.content())
        .extracting(Answers.Line::value, Answers.Line::now)
        .containsExactly(tuple("打印纸", null), tuple("800 元", "900 元"));
    assertThat(seen.warnings()).extracting(Answers.Warning::message).containsExactly("超过预算");
    assertThat(seen.steps())
        .extracting(Answers.StepView::node, Answers.StepView::state)
        .containsExactly(
            tuple("申请人", "done"), tuple("科室负责人审核", "current"), tuple("分管领导审批", "waiting"));
    assertThat(seen.actions())
        .extracting(Answers.Action::id)
        .containsExactly("agree", "return", "transfer", "add", "circulate");
    assertThat(seen.actions().get(1).opinionRequired()).isTrue();
    assertThat(seen.actions().get(1).stages())
        .extracting(Answers.Option::value)
        .containsExactly("-1");
    assertThat(cases.of(ApprovalRoom.KIND, String.valueOf(room.purchase())).id()).isEqualTo(id);
  }

  @Test
  void an_approver_agrees_with_the_version_on_screen_and_only_with_it() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    String path = String.valueOf(id);
    String rev = "\"" + room.rev(id) + "\"";
    assertThatThrownBy(() -> steps.agree(path, null, null)).hasMessage("ledger.version-required");
    assertThatThrownBy(() -> steps.agree(path, "\"99\"", null)).hasMessage("ledger.stale");
    steps.agree(path, rev, null);
    assertThat(room.asked(id)).contains(ApprovalRoom.LEADER);
    assertThatThrownBy(() -> steps.agree(path, rev, null)).hasMessage("ledger.stale");
    room.agree(id, ApprovalRoom.LEADER);
    assertThat(steps.picture(path).light()).isEqualTo("grey");
    assertThat(steps.picture(path).due()).isNull();
  }

  @Test
  void every_answer_that_an_action_asks_for_is_checked_at_its_field() {
    long id = room.submitted();
    room.call(ApprovalRoom.HEAD);
    String path = String.valueOf(id);
    String rev = String.valueOf(room.rev(id));
    assertField("stage", () -> steps.sendBack(path, rev, answer("不同意", null, null, null)));
    assertField("stage", () -> steps.sendBack(path, rev, answer("不同意", null, "x", null)));
    assertField("opinion", () -> steps.sendBack(path, rev, answer(" ", null, "-1", null)));
    assertField("opinion", () -> steps.agree(path, rev, answer("长".repeat(501), null, null, null)));
    assertField("people", () -> steps.transfer(path, rev, answer("", List.of(), null, null)));
    assertField("people", () -> steps.transfer(path, rev, answer("", List.of("x"), null, null)));
    List<String> somebody = List.of(String.valueOf(room.id(ApprovalRoom.STRANGER)));
    assertField("place", () -> steps.add(path, rev, answer("", somebody, null, "above")));
    room.call(ApprovalRoom.HEAD, ApprovalPermissions.STEER);
    assertField("due", () -> steps.extend(path, rev, answer("等文件", null, null, null)));
    steps.add(path, rev, answer("请审", somebody, null, "before"));
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.STRANGER);
  }

  @Test
  void a_returned_case_is_submitted_again_from_its_approval() {
    long id = room.submitted();
    String path = String.valueOf(id);
    room.call(ApprovalRoom.HEAD);
    steps.sendBack(path, String.valueOf(room.rev(id)), answer("请补充", null, "-1", null));
    room.call(ApprovalRoom.CLERK);
    Answers.One mine = steps.picture(path);
    assertThat(mine.actions())
        .extracting(Answers.Action::id)
        .containsExactly("resubmit", "cancel", "circulate");
    assertThat(mine.steps().get(mine.steps().size() - 1).state()).isEqualTo("current");
    steps.resubmit(path);
    assertThat(room.asked(id)).containsExactly(ApprovalRoom.HEAD);
  }

  @Test
  void a_delegate_is_named_with_the_principal() {
    room.call(ApprovalRoom.HEAD);
    String delegate = String.valueOf(room.id(ApprovalRoom.STRANGER));
    assertField("reason", () -> delegations.create(body(delegate, TODAY, "")));
    assertField("delegate", () -> delegations.create(body("", TODAY, "出差")));
    assertThat(delegations.create(body(delegate, TODAY, "出差")).id()).isNotEmpty();
    assertThat(delegations.list().get(0).state()).isEqualTo("current");
    long id = room.submitted();
    room.call(ApprovalRoom.STRANGER);
    steps.agree(String.valueOf(id), String.valueOf(room.rev(id)), null);
    Answers.StepView step = steps.picture(String.valueOf(id)).steps().get(1);
    assertThat(step.who()).isEqualTo(ApprovalRoom.STRANGER);
    assertThat(step.onBehalfOf()).isEqualTo(ApprovalRoom.HEAD);
    delegations.end(delegations.list().get(0).id());
    assertThat(delegations.list().get(0).state()).isEqualTo("over");
  }

  @Test
  void lists_answer_in_pages_and_refuse_unknown_views() {
    for (int i = 0; i < 21; i++) {
      room.submitted();
    }
    room.call(ApprovalRoom.HEAD);
    Answers.Page first = cases.list("open", "", "", "");
    assertThat(first.items()).hasSize(20);
    assertThat(first.items().get(0).kindTitle().zh()).isEqualTo("采购");
    Answers.Page second = cases.list("open", "", "", first.next());
    assertThat(second.items()).hasSize(1);
    assertThat(second.next()).isNull();
    assertField("view", () -> cases.list("all", "", "", ""));
    assertThat(cases.kinds()).extracting(Answers.Kind::kind).containsExactly(ApprovalRoom.KIND);
  }

  @Test
  void a_chain_goes_out_as_it_came_in() {
    room.call(ApprovalRoom.STRANGER, ApprovalPermissions.CHAINS);
    StageBody leader =
        new StageBody(
            "领导审批",
            "in-turn",
            "unit-leader",
            null,
            null,
            List.of(new ConditionView("amount", "at-least", "1000")),
            "all",
            4,
            "hour");
    StageBody head = new StageBody("审核", "any", "section-head", null, null, null, null, null, null);
    chains.set(ApprovalRoom.KIND, "0", new ChainBody(TODAY, List.of(head, leader)));
    var read = chains.read(ApprovalRoom.KIND);
    assertThat(read.version()).isEqualTo(1);
    assertThat(read.stages().get(1).limit()).isEqualTo(4);
    assertThat(read.stages().get(1).limitUnit()).isEqualTo("hour");
    assertThat(read.stages().get(1).together()).isEqualTo("in-turn");
    assertThat(read.stages().get(1).conditions()).isEqualTo(leader.conditions());
    assertField(
        "stages[0].together",
        () ->
            chains.set(
                ApprovalRoom.KIND,
                "1",
                new ChainBody(
                    TODAY,
                    List.of(
                        new StageBody("审核", "most", "role", "", null, null, null, null, null)))));
    assertField(
        "validFrom", () -> chains.set(ApprovalRoom.KIND, "1", new ChainBody(null, List.of(head))));
  }

  @Test
  void an_approval_that_one_may_not_see_is_not_there() {
    String id = String.valueOf(room.submitted());
    room.call(ApprovalRoom.STRANGER);
    assertThatThrownBy(() -> steps.picture(id)).hasMessage("request.not-found");
    assertThatThrownBy(() -> steps.circulate(id, answer("", List.of("101"), null, null)))
        .hasMessage("request.not-found");
    String purchase = String.valueOf(room.purchase());
    assertThatThrownBy(() -> cases.of(ApprovalRoom.KIND, purchase)).hasMessage("request.not-found");
    assertThatThrownBy(() -> cases.preview(ApprovalRoom.KIND, purchase))
        .hasMessage("request.not-found");
  }

  private static Answer answer(String opinion, List<String> people, String stage, String place) {
    return new Answer(opinion, people, stage, false, place, (Instant) null);
  }

  private static Bodies.NewDelegation body(String delegate, LocalDate from, String reason) {
    return new Bodies.NewDelegation(delegate, from, from.plusDays(3), null, reason);
  }

  private static void assertField(String field, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.fields()).containsOnlyKeys(field));
  }
}
