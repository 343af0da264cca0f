package org.xianwu.duty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.platform.api.ledger.Values;

/** What the form and the import say about people goes through the same rules. */
class PersonRuleLedgerTest {

  private static DutyRoom room;
  private static PersonRuleLedger ledger;

  @BeforeAll
  static void open() {
    room = new DutyRoom();
    ledger = new PersonRuleLedger(room.personRules);
    room.store.callers().set(room.keeper());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void a_row_that_is_imported_again_doubles_nothing() {
    long id = ledger.create(Values.of(leave("罗听松", "2026-11-20")));

    assertThatThrownBy(() -> ledger.create(Values.of(leave("罗听松", "2026-11-20"))))
        .hasMessage("duty.rule-repeated");
    assertThat(ledger.create(Values.of(leave("罗听松", "2026-12-20")))).isNotEqualTo(id);
  }

  @Test
  void an_exemption_without_approver_is_refused_at_every_door() {
    Map<String, Object> row = leave("蒋平之", "2026-11-20");
    row.put("kind", "nursing");

    assertThatThrownBy(() -> ledger.create(Values.of(row))).hasMessage("duty.rule-incomplete");
    row.put("approverId", row.get("personId"));
    assertThatThrownBy(() -> ledger.create(Values.of(row)))
        .as("nobody exempts himself")
        .hasMessage("duty.rule-incomplete");
  }

  @Test
  void what_a_change_leaves_out_stays() {
    long id = ledger.create(Values.of(leave("沈一诺", "2026-11-20")));

    ledger.edit(id, 1, Values.of(Map.of("note", "已销假")));

    assertThat(room.personRules.read(id).document()).isEqualTo("请假〔2026〕8号");
    assertThat(room.personRules.read(id).note()).isEqualTo("已销假");
  }

  private Map<String, Object> leave(String name, String first) {
    Map<String, Object> row = new HashMap<>();
    row.put("personId", room.id(name));
    row.put("kind", "leave");
    row.put("firstDay", LocalDate.parse(first));
    row.put("lastDay", LocalDate.parse(first));
    row.put("document", "请假〔2026〕8号");
    return row;
  }
}
