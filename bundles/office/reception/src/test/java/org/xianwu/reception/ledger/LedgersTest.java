package org.xianwu.reception.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.testkit.LedgerIndexes;
import org.xianwu.reception.app.ReceptionRoom;

class LedgersTest {

  private ReceptionRoom room;

  @BeforeEach
  void open() {
    room = new ReceptionRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void every_order_of_every_list_has_its_index() throws Exception {
    try (Connection connection = room.store.plain().getConnection()) {
      LedgerIndexes.assertServed(new LetterLedger(room.letters).definition(), connection);
      for (Ledger ledger :
          List.of(
              new OrderLedger(room.orders),
              new ListLedger(),
              new SettlementLedger(),
              new PublicityLedger(),
              new StandardLedger(room.standards),
              new PlaceLedger(room.standards),
              new BudgetLedger(room.budget))) {
        LedgerIndexes.assertServed(ledger.definition(), connection);
      }
    }
  }

  @Test
  void an_order_offers_what_its_state_allows() {
    Ledger ledger = new OrderLedger(room.orders);
    assertThat(actions(ledger, order("draft"))).containsExactly("submit", "copy", "cancel");
    assertThat(actions(ledger, order("pending"))).containsExactly("copy", "cancel");
    assertThat(actions(ledger, order("approved"))).containsExactly("copy", "cancel");
    room.store.clock().setOffice("2026-11-24T08:00");
    assertThat(actions(ledger, order("approved"))).containsExactly("begin", "copy", "cancel");
    assertThat(actions(ledger, order("hosting"))).containsExactly("finish", "copy");
    assertThat(actions(ledger, order("settled"))).containsExactly("archive", "copy");
    room.enter("沈一诺", "reception.reader");
    assertThat(actions(ledger, order("draft"))).isEmpty();
  }

  @Test
  void a_letter_is_verified_by_another_and_a_phone_record_supplied() {
    Ledger ledger = new LetterLedger(room.letters);
    assertThat(actions(ledger, letter("phone", "entered"))).containsExactly("supply");
    room.keeper();
    assertThat(actions(ledger, letter("letter", "entered"))).containsExactly("verify", "refuse");
    assertThat(actions(ledger, letter("letter", "verified"))).isEmpty();
  }

  private List<String> actions(Ledger ledger, Map<String, Object> values) {
    return ledger.actions(new LedgerRow(1, 1, Values.of(values)), room.store.callers().current());
  }

  private Map<String, Object> order(String state) {
    return Map.of(
        "unitId",
        11L,
        "applicantId",
        room.id("罗听松"),
        "state",
        state,
        "firstDay",
        LocalDate.of(2026, 11, 24));
  }

  private Map<String, Object> letter(String kind, String state) {
    return Map.of("unitId", 11L, "state", state, "kind", kind, "enteredBy", room.id("罗听松"));
  }
}
