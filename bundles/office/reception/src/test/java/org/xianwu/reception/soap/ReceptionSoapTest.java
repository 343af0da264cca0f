package org.xianwu.reception.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.xml.bind.JAXB;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.reception.app.PlatformOrders;
import org.xianwu.reception.app.ReceptionRoom;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.Invoice;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.SettlementContent;

class ReceptionSoapTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final int ORDERS = 52;

  private static ReceptionRoom room;
  private static ReceptionPort port;

  @BeforeAll
  static void open() {
    room = new ReceptionRoom();
    for (int i = 0; i < ORDERS; i++) {
      room.approved();
    }
    long settled = room.signed(room.ended());
    room.finance();
    room.settlements.settle(
        settled,
        new SettlementContent(
            PayMode.CARD,
            LocalDate.of(2026, 11, 24),
            List.of(
                new Invoice(
                    "001",
                    LocalDate.of(2026, 11, 24),
                    "机关食堂",
                    CostCategory.MEAL,
                    "餐费",
                    new BigDecimal("260.00"))),
            List.of(),
            new SettlementContent.Vouchers(true, true, true),
            "",
            0));
    port =
        new ReceptionSoap(
            new PlatformOrders(room.store.store(), room.store.callers()),
            new OrderAnswers(room.directory),
            room.texts);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void platform() {
    room.enter("沈一诺", "reception.platform");
  }

  @Test
  void a_platform_reads_the_approved_orders_page_by_page() throws Exception {
    OrderPage first = port.listOrders(FIRST, LAST, null);
    assertThat(first.orders).hasSize(50);
    assertThat(first.orders.get(0).number).isEqualTo("JD-2026-001");
    assertThat(first.orders.get(0).letters).containsExactly("青农函〔2026〕1号");
    assertThat(first.orders.get(0).guests).hasSize(6);
    assertThat(first.orders.get(0).guests.get(0).rank).isEqualTo("division");
    assertThat(first.orders.get(0).estimate).isEqualByComparingTo("270.00");
    OrderPage second = port.listOrders(FIRST, LAST, first.nextCursor);
    assertThat(second.orders)
        .extracting(order -> order.number)
        .containsExactly("JD-2026-051", "JD-2026-052", "JD-2026-053");
    assertThat(second.nextCursor).isNull();
    assertThat(port.listOrders(FIRST, LocalDate.of(2026, 11, 23), "").orders).isEmpty();
  }

  @Test
  void lists_and_settlements_follow_their_orders() throws Exception {
    SignedList list = port.listLists(FIRST, LAST, null).lists.get(0);
    assertThat(port.listLists(FIRST, LAST, null).lists).hasSize(1);
    assertThat(list.orderNumber).isEqualTo("JD-2026-053");
    assertThat(list.signedBy).isEqualTo("何若谷");
    assertThat(list.guests).hasSize(6);
    assertThat(list.items).hasSize(1);
    SettlementPage page = port.listSettlements(FIRST, LAST, "");
    assertThat(page.settlements).hasSize(1);
    assertThat(page.settlements.get(0).amount).isEqualByComparingTo("260.00");
    assertThat(page.settlements.get(0).approved).isEqualByComparingTo("270.00");
    assertThat(page.settlements.get(0).invoices).containsExactly("001");
    assertThat(page.nextCursor).isNull();
  }

  @Test
  void a_refusal_is_a_typed_fault_with_code_and_remedy() {
    assertFault(() -> port.listOrders(LAST, FIRST, null), "reception.period-too-long");
    assertFault(() -> port.listOrders(null, LAST, null), "request.bad-format");
    assertFault(() -> port.listOrders(FIRST, LAST, "x"), "request.bad-format");
    room.enter("沈一诺", "reception.officer");
    assertFault(() -> port.listOrders(FIRST, LAST, null), "access.denied");
  }

  @Test
  void requests_and_faults_stand_in_the_namespace_of_the_contract() {
    ListOrders request = new ListOrders();
    request.setFrom(FIRST);
    request.setTo(LAST);
    assertThat(xml(request))
        .contains("<listOrders xmlns=\"urn:xianwu:reception:v1\">", "<from>2026-01-01</from>")
        .doesNotContain("xmlns=\"\"");
    ReceptionFaultInfo info = new ReceptionFaultInfo();
    info.code = "reception.period-too-long";
    assertThat(xml(info)).containsPattern("<(\\w+:)code>reception.period-too-long</\\1code>");
  }

  private static String xml(Object value) {
    StringWriter out = new StringWriter();
    JAXB.marshal(value, out);
    return out.toString();
  }

  private interface Call {
    void run() throws ReceptionFault;
  }

  private static void assertFault(Call call, String code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ReceptionFault.class,
            fault -> {
              assertThat(fault.getFaultInfo().code).isEqualTo(code);
              assertThat(fault.getFaultInfo().remedy).isNotEmpty();
            });
  }
}
