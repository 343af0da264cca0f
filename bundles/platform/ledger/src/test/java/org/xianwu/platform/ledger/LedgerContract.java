package org.xianwu.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.LoggedChange;
import org.xianwu.platform.api.ledger.HistoryItem;
import org.xianwu.platform.api.ledger.LedgerItem;
import org.xianwu.platform.api.ledger.LedgerPage;
import org.xianwu.platform.api.ledger.LedgerTotal;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.ledger.domain.Visits;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeDirectory;

/** What every ledger does, on either database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerContract {

  private TrialHouse house;

  abstract TrialHouse open();

  @BeforeAll
  void openHouse() {
    house = open();
  }

  @BeforeEach
  void emptyLedger() {
    house.clear();
  }

  @AfterAll
  void closeHouse() {
    house.close();
  }

  @Test
  void a_record_is_shown_with_names_for_ids_and_labels_for_choices() {
    LedgerItem made = house.create(full());

    LedgerItem read = house.ledgers().read(house.visits(), Long.parseLong(made.id()));

    assertThat(read).isEqualTo(made);
    assertThat(read.rev()).isEqualTo(1);
    assertThat(read.values())
        .containsEntry("day", "2026-11-21")
        .containsEntry("startsAt", "2026-11-21T00:30:00Z")
        .containsEntry("leavesAt", "17:30")
        .containsEntry("unit", "11")
        .containsEntry("guests", List.of("203", "202"))
        .containsEntry("urgent", true);
    assertThat(read.texts())
        .containsEntry("startsAt", "2026-11-21 08:30")
        .containsEntry("kind", "回访")
        .containsEntry("unit", "望溪县委办公室")
        .containsEntry("host", "周知远")
        .containsEntry("guests", "方砚秋、沈一诺")
        .containsEntry("cost", "1,280.50")
        .containsEntry("urgent", "是");
    assertThat(read.createdBy()).isEqualTo("许青禾");
    assertThat(read.actions()).containsExactly("edit", "calm");
  }

  @Test
  void pages_follow_one_another_without_a_gap_or_a_repetition_in_every_order() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      String title = "下访" + (100 + i);
      house.create(TrialHouse.input(title, "2026-11-" + (10 + i / 5), i % 3));
      made.add(title);
    }
    List<String> newestFirst = new ArrayList<>(made);
    Collections.reverse(newestFirst);

    assertThat(house.titles("size", "5")).isEqualTo(newestFirst);
    assertThat(house.titles("size", "4", "sort", "day")).isEqualTo(made);
    assertThat(house.titles("size", "7", "sort", "-score"))
        .containsExactlyInAnyOrderElementsOf(made)
        .startsWith("下访120", "下访117", "下访114");
  }

  @Test
  void one_can_turn_back_to_the_page_before() {
    for (int i = 0; i < 10; i++) {
      house.create(TrialHouse.input("下访" + i, "2026-11-21", 0));
    }
    LedgerPage first = house.list("size", "4");
    LedgerPage second = house.list("size", "4", "after", first.next());
    LedgerPage third = house.list("size", "4", "after", second.next());

    assertThat(first.previous()).isNull();
    assertThat(third.next()).isNull();
    LedgerPage back = house.list("size", "4", "before", third.previous());
    assertThat(TrialHouse.titles(back)).isEqualTo(TrialHouse.titles(second));
    LedgerPage start = house.list("size", "4", "before", back.previous());
    assertThat(TrialHouse.titles(start)).isEqualTo(TrialHouse.titles(first));
    assertThat(start.previous()).isNull();
    assertThat(start.next()).isNotNull();
  }

  @Test
  void a_list_is_narrowed_by_each_kind_of_filter() {
    house.create(full());
    house.create(TrialHouse.input("走访石桥村", "2026-11-20", 10));
    house.create(TrialHouse.input("走访柳塘村", "2026-11-19", 20));

    assertThat(house.titles("kind", "follow-up")).containsExactly("检查防汛");
    assertThat(house.titles("kind", "follow-up,plain")).hasSize(3);
    assertThat(house.titles("day.from", "2026-11-20", "day.to", "2026-11-20"))
        .containsExactly("走访石桥村");
    assertThat(house.titles("day", "2026-11-19")).containsExactly("走访柳塘村");
    assertThat(house.titles("startsAt.from", "2026-11-21", "startsAt.to", "2026-11-21"))
        .containsExactly("检查防汛");
    assertThat(house.titles("startsAt.to", "2026-11-20")).isEmpty();
    assertThat(house.titles("score.from", "10", "score.to", "15")).containsExactly("走访石桥村");
    assertThat(house.titles("guests", "202")).containsExactly("检查防汛");
    assertThat(house.titles("urgent", "true")).containsExactly("检查防汛");
    assertThat(house.titles("title", "石桥")).containsExactly("走访石桥村");
    assertThat(house.titles("unit", "12")).isEmpty();
    assertThat(house.titles("phone", "13812345678")).containsExactly("检查防汛");
  }

  @Test
  void the_search_field_finds_any_part_of_a_text_or_a_name_even_without_an_index() {
    house.create(full());
    house.create(TrialHouse.input("100%的石_桥", "2026-11-20", 10));

    assertThat(house.titles("q", "防汛")).containsExactly("检查防汛");
    assertThat(house.titles("q", "周知远")).containsExactly("检查防汛");
    assertThat(house.titles("q", "%的")).containsExactly("100%的石_桥");
    assertThat(house.titles("q", "石%桥")).isEmpty();
    assertThat(house.titles("q", "13812345678")).as("masked columns are not searched").isEmpty();
    assertThat(house.ledgers().total(house.visits(), TrialHouse.query("q", "防汛")))
        .isEqualTo(new LedgerTotal(1, false));
  }

  @Test
  void what_the_list_does_not_offer_is_refused_by_name() {
    refused("request.unknown-field", "colour", "red");
    refused("request.unknown-field", "content", "x");
    refused("request.unknown-field", "kind.from", "plain");
    refused("request.invalid", "day.from", "yesterday");
    refused("request.invalid", "size", "201");
    refused("request.invalid", "unit", "1 or 1=1");
    refused("ledger.unknown-sort", "sort", "content");
    refused("ledger.unknown-sort", "sort", "score");
    refused("ledger.bad-cursor", "after", "abc");
  }

  @Test
  void a_caller_sees_the_rows_in_reach_only() {
    house.create(TrialHouse.input("县委办的", "2026-11-21", 1));
    Map<String, Object> other = TrialHouse.input("政府办的", "2026-11-21", 1);
    other.put("unit", "12");
    long id = Long.parseLong(house.create(other).id());

    house.store().callers().set(TrialHouse.viewer(DataScope.UNIT));
    assertThat(house.titles()).containsExactly("政府办的");
    assertThat(house.ledgers().total(house.visits(), Map.of()))
        .isEqualTo(new LedgerTotal(1, false));
    house.store().callers().set(TrialHouse.viewer(DataScope.OWN));
    assertThat(house.titles()).isEmpty();
    assertThatThrownBy(() -> house.ledgers().read(house.visits(), id))
        .hasMessage("request.not-found");
    house.store().callers().set(TrialHouse.viewer(DataScope.COUNTY));
    assertThat(house.titles()).hasSize(2);
    house.store().callers().set(Callers.person(203, "方砚秋").build());
    assertThatThrownBy(() -> house.list()).hasMessage("access.denied");
    house.store().callers().set(Callers.anonymous());
    assertThatThrownBy(() -> house.list()).hasMessage("session.required");
  }

  @Test
  void a_record_cannot_be_made_or_changed_beyond_the_own_reach() {
    long id = Long.parseLong(house.create(TrialHouse.input("县委办的", "2026-11-21", 1)).id());
    house
        .store()
        .callers()
        .set(
            Callers.person(202, "沈一诺")
                .unit(FakeDirectory.GOVERNMENT_OFFICE)
                .may(Visits.PERMISSIONS.view())
                .may(Visits.PERMISSIONS.create(), DataScope.UNIT)
                .may(Visits.PERMISSIONS.edit(), DataScope.UNIT)
                .build());

    Problem made = problem(() -> house.create(TrialHouse.input("替别人建的", "2026-11-21", 1)));
    assertThat(made.fields()).containsOnlyKeys("unit");
    assertThat(problem(() -> edit(id, 1, Map.of("score", 2)))).hasMessage("access.denied");
    assertThat(house.list().items().get(0).actions()).isEmpty();
  }

  @Test
  void all_faults_of_a_form_are_named_at_once() {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("title", "一二三四五六七八九十一二三四五六七八九十一");
    input.put("kind", "unheard");
    input.put("unit", "99");
    input.put("host", "999");
    input.put("phone", "12");
    input.put("score", 101);
    input.put("createdAt", "2026-11-21");
    Problem problem = problem(() -> house.create(input));

    assertThat(problem).hasMessage("request.invalid");
    assertThat(problem.fields())
        .containsOnlyKeys("title", "day", "kind", "unit", "host", "phone", "score", "createdAt");
    assertThat(problem.fields().get("day")).hasMessage("request.required");
    assertThat(problem.fields().get("unit")).hasMessage("request.unknown-reference");
    assertThat(problem.fields().get("createdAt")).hasMessage("ledger.read-only");
    assertThat(problem(() -> house.create(Map.of("titel", "x"))))
        .hasMessage("request.unknown-field");
    assertThat(house.titles()).isEmpty();
  }

  @Test
  void a_change_on_an_old_version_is_refused_with_who_changed_what_meanwhile() {
    long id = Long.parseLong(house.create(full()).id());
    house.store().callers().set(TrialHouse.CLERK);
    edit(id, 1, Map.of("score", 80, "kind", "plain", "guests", List.of("204")));

    Problem stale = problem(() -> edit(id, 1, Map.of("score", 70)));

    assertThat(stale).hasMessage("ledger.stale");
    assertThat(stale.parameters())
        .containsEntry("who", "许青禾")
        .containsEntry("when", "2026-11-21 09:00");
    assertThat(stale.fields()).containsOnlyKeys("score", "kind", "guests");
    assertThat(stale.fields().get("kind").parameters())
        .containsEntry("before", "回访")
        .containsEntry("after", "一般")
        .containsEntry("who", "许青禾");
    assertThat(stale.fields().get("guests").parameters())
        .containsEntry("before", "方砚秋、沈一诺")
        .containsEntry("after", "罗听松");
  }

  @Test
  void absent_columns_keep_their_value_and_empty_ones_lose_it() {
    long id = Long.parseLong(house.create(full()).id());
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("score", 90);
    change.put("host", null);
    change.put("content", "");

    LedgerItem changed = edit(id, 1, change);

    assertThat(changed.rev()).isEqualTo(2);
    assertThat(changed.values()).containsEntry("score", 90).containsEntry("cost", money("1280.50"));
    assertThat(changed.values()).doesNotContainKeys("host", "content");
  }

  @Test
  void phone_numbers_are_masked_everywhere_for_those_who_may_not_see_them() {
    long id = Long.parseLong(house.create(full()).id());
    edit(id, 1, Map.of("phone", "13987654321"));
    house.store().callers().set(TrialHouse.viewer(DataScope.COUNTY));

    LedgerItem item = house.ledgers().read(house.visits(), id);
    List<HistoryItem> history = house.ledgers().history(house.visits(), id);

    assertThat(item.masked()).containsExactly("phone");
    assertThat(item.values()).containsEntry("phone", "139****4321");
    assertThat(item.texts()).containsEntry("phone", "139****4321");
    HistoryItem.Difference change = history.get(1).changes().get(0);
    assertThat(change.before()).isEqualTo("138****5678");
    assertThat(change.after()).isEqualTo("139****4321");
    refused("request.unknown-field", "phone", "13987654321");
    assertThatThrownBy(() -> house.ledgers().reveal(house.visits(), id, "phone", "需要联系当事人"))
        .hasMessage("access.denied");
  }

  @Test
  void a_masked_value_that_comes_back_from_a_form_is_no_change() {
    long id = Long.parseLong(house.create(full()).id());
    house
        .store()
        .callers()
        .set(
            Callers.person(204, "罗听松")
                .unit(FakeDirectory.PARTY_OFFICE)
                .may(Visits.PERMISSIONS.view(), Visits.PERMISSIONS.edit())
                .build());
    edit(id, 1, Map.of("phone", "138****5678", "score", 60));

    assertThatThrownBy(() -> house.ledgers().reveal(house.visits(), id, "phone", "无"))
        .hasMessage("request.invalid");
    assertThat(house.ledgers().reveal(house.visits(), id, "phone", "需要联系当事人"))
        .isEqualTo("13812345678");
    LoggedChange revealed = last(id);
    assertThat(revealed.change().action()).isEqualTo("reveal");
    assertThat(revealed.change().reason()).isEqualTo("需要联系当事人");
    assertThat(revealed.change().differences()).doesNotContain("138");
  }

  @Test
  void the_history_tells_what_changed_in_words() {
    long id = Long.parseLong(house.create(full()).id());
    edit(id, 1, Map.of("host", "104", "urgent", false, "startsAt", "2026-11-21T09:00"));

    List<HistoryItem> history = house.ledgers().history(house.visits(), id);

    assertThat(history).extracting(HistoryItem::action).containsExactly("create", "edit");
    assertThat(history.get(1).actionLabel().zh()).isEqualTo("修改");
    assertThat(history.get(1).actor()).isEqualTo("许青禾");
    assertThat(history.get(1).changes())
        .extracting(change -> change.key() + " " + change.before() + " " + change.after())
        .containsExactly(
            "startsAt 2026-11-21 08:30 2026-11-21 09:00", "host 周知远 何若谷", "urgent 是 否");
  }

  @Test
  void the_history_tells_what_a_use_case_added_to_a_step() {
    long id = Long.parseLong(house.create(full()).id());
    house.store().clock().advance(Duration.ofSeconds(1));
    edit(id, 1, Map.of("urgent", false));
    tell(new Change("trial.visit", id, 2, "edit", "", "{\"guide\":[\"甲\",null]}"));
    house.store().clock().advance(Duration.ofSeconds(1));
    String guide = "{\"guide\":[null,{\"zh\":\"向导\",\"en\":\"Guide\"}],\"secret\":[null,1]}";
    tell(new Change("trial.visit", id, 0, "give", "第7号", guide));

    List<HistoryItem> history = house.ledgers().history(house.visits(), id);

    assertThat(history).extracting(HistoryItem::action).containsExactly("create", "edit", "give");
    // what belongs to the same new version is one step
    assertThat(history.get(1).changes())
        .extracting(change -> change.key() + " " + change.before() + " " + change.after())
        .containsExactlyInAnyOrder("urgent 是 否", "guide 甲 ");
    // without a name it is not for readers of the record
    assertThat(history.get(2).changes())
        .containsExactly(new HistoryItem.Difference("guide", Label.of("向导", "Guide"), "", "向导"));
    assertThat(history.get(2).reason()).isEqualTo("第7号");
  }

  private void tell(Change change) {
    house
        .store()
        .store()
        .write(
            Act.of(change.action()),
            em -> {
              house.store().changeLog().append(change);
              return null;
            });
  }

  @Test
  void a_record_that_its_state_closes_cannot_be_changed() {
    Map<String, Object> input = TrialHouse.input("已归档的下访", "2026-11-21", 1);
    LedgerItem made = house.create(input);

    assertThat(made.actions()).isEmpty();
    assertThatThrownBy(() -> edit(Long.parseLong(made.id()), 1, Map.of("score", 2)))
        .hasMessage("access.denied");
  }

  @Test
  void a_total_follows_every_change_at_once() {
    assertThat(house.ledgers().total(house.visits(), Map.of()).count()).isZero();
    house.create(full());
    assertThat(house.ledgers().total(house.visits(), Map.of()))
        .isEqualTo(new LedgerTotal(1, false));
    assertThat(house.ledgers().total(house.visits(), TrialHouse.query("urgent", "false")))
        .isEqualTo(new LedgerTotal(0, false));
  }

  static Map<String, Object> full() {
    Map<String, Object> input = TrialHouse.input("检查防汛", "2026-11-21", 50);
    input.put("content", "第一行\n第二行");
    input.put("startsAt", "2026-11-21T00:30:00Z");
    input.put("leavesAt", "17:30");
    input.put("kind", "follow-up");
    input.put("host", "103");
    input.put("guests", List.of("203", "202"));
    input.put("phone", "13812345678");
    input.put("cost", "1280.50");
    input.put("urgent", true);
    return input;
  }

  private LedgerItem edit(long id, int rev, Map<String, Object> input) {
    return house.ledgers().edit(house.visits(), id, rev, input);
  }

  private LoggedChange last(long id) {
    List<LoggedChange> all = house.store().changeLog().historyOf("trial.visit", id);
    return all.get(all.size() - 1);
  }

  private void refused(String code, String name, String value) {
    assertThat(problem(() -> house.list(name, value))).hasMessage(code);
  }

  private static Object money(String yuan) {
    return new BigDecimal(yuan);
  }

  private static Problem problem(ThrowingCallable work) {
    return catchThrowableOfType(Problem.class, work);
  }
}
