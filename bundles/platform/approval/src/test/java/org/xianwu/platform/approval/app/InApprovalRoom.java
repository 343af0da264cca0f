package org.xianwu.platform.approval.app;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Opens the room anew for every test. */
public abstract class InApprovalRoom {

  protected ApprovalRoom room;

  @BeforeEach
  final void openRoom() {
    room = new ApprovalRoom();
  }

  @AfterEach
  final void closeRoom() {
    room.close();
  }
}
