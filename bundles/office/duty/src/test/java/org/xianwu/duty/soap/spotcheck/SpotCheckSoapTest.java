package org.xianwu.duty.soap.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.spotcheck.SpotRoom;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotOutcome;

class SpotCheckSoapTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static SpotRoom room;
  private static SpotCheckPort port;

  @BeforeAll
  static void open() {
    room = new SpotRoom();
    port = new SpotCheckSoap(room.tasks, room.duty.directory, room.duty.texts);
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void a_platform_orders_a_check_and_gets_its_result() throws SpotCheckFault {
    room.duty.enter("许青禾", "duty.platform");
    OrderedSpotCheck ordered = port.orderSpotCheck("CITY-1", "U33", null, TODAY, "");
    assertThat(ordered.state).isEqualTo("open");
    assertThat(ordered.method).isEqualTo("call");
    assertThat(ordered.unitName).isEqualTo("白鹤乡");
    assertThat(ordered.found).isNull();

    room.inspect();
    room.checks.record(
        room.tasks.open().get(0).id(),
        new SpotFindings(
            SpotMethod.CALL,
            room.duty.store.clock().instant(),
            true,
            6,
            "",
            false,
            true,
            true,
            true,
            SpotOutcome.LEFT,
            "带班领导不在乡政府"));

    room.duty.enter("许青禾", "duty.platform");
    OrderedSpotCheck done = port.getSpotCheck("CITY-1");
    assertThat(done.state).isEqualTo("done");
    assertThat(done.found.number).isEqualTo("CC-2026-001");
    assertThat(done.found.outcome).isEqualTo("left");
    assertThat(done.found.leaderInPost).isFalse();
    assertThat(done.found.state).isEqualTo("waiting");
  }

  @Test
  void refusals_are_typed_faults() {
    room.duty.enter("许青禾", "duty.platform");
    assertFault(
        () -> port.orderSpotCheck("A", "U99", "call", TODAY, ""), "request.unknown-reference");
    assertFault(() -> port.orderSpotCheck("", "U33", "call", TODAY, ""), "request.invalid");
    assertFault(() -> port.orderSpotCheck("B", "U33", "letter", TODAY, ""), "request.invalid");
    assertFault(
        () -> port.orderSpotCheck("C", "U31", "call", TODAY.minusDays(1), ""),
        "duty.spot-day-wrong");
    assertFault(() -> port.getSpotCheck("D"), "request.not-found");
  }

  private interface Call {
    Object run() throws SpotCheckFault;
  }

  private static void assertFault(Call call, String code) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            SpotCheckFault.class, fault -> assertThat(fault.getFaultInfo().code).isEqualTo(code));
  }
}
