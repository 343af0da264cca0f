package org.xianwu.platform.approval.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecidersTest extends InApprovalRoom {

  @Test
  void whoever_is_asked_or_stands_in_decides_and_nobody_else() {
    Deciders deciders = new Deciders(room.store.store());
    assertThat(deciders.approves(room.id(ApprovalRoom.HEAD))).isFalse();

    long id = room.submitted();

    assertThat(deciders.approves(room.id(ApprovalRoom.HEAD))).isTrue();
    assertThat(deciders.approves(room.id(ApprovalRoom.LEADER))).isFalse();
    assertThat(deciders.approves(room.id(ApprovalRoom.CLERK))).isFalse();
    room.agree(id, ApprovalRoom.HEAD);
    assertThat(deciders.approves(room.id(ApprovalRoom.HEAD))).isTrue();
    assertThat(deciders.approves(room.id(ApprovalRoom.LEADER))).isTrue();

    room.call(ApprovalRoom.HEAD);
    LocalDate today = LocalDate.parse("2026-11-23");
    room.delegations.delegate(
        room.id(ApprovalRoom.STRANGER), today, today, ApprovalRoom.KIND, "出差");
    assertThat(deciders.approves(room.id(ApprovalRoom.STRANGER))).isTrue();
  }
}
