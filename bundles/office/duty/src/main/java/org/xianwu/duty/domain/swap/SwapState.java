package org.xianwu.duty.domain.swap;

import java.util.Set;
import org.xianwu.platform.api.text.Coded;

/** Where a swap stands (申请、对方同意、生效、拒绝、撤回、过期). */
public enum SwapState implements Coded {
  /** The other has not answered yet. */
  ASKED("asked"),
  /** The other agreed; it is being decided. */
  CONSENTED("consented"),
  /** Sent back by whoever decides, or taken back from there: the asker may hand it in again. */
  RETURNED("returned"),
  /** Approved; a new version of the roster says so. */
  EFFECTIVE("effective"),
  /** The other declined. */
  DECLINED("declined"),
  WITHDRAWN("withdrawn"),
  /** The shift began before it was approved. */
  EXPIRED("expired");

  private final String code;

  SwapState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static SwapState of(String code) {
    return Coded.stored(SwapState.class, code);
  }

  /** Whether it may still take effect. */
  public boolean open() {
    return this == ASKED || this == CONSENTED || this == RETURNED;
  }

  /** The states that may follow. */
  public Set<SwapState> next() {
    return switch (this) {
      case ASKED -> Set.of(CONSENTED, DECLINED, WITHDRAWN, EXPIRED);
      case CONSENTED -> Set.of(EFFECTIVE, RETURNED, WITHDRAWN, EXPIRED);
      case RETURNED -> Set.of(CONSENTED, WITHDRAWN, EXPIRED);
      case EFFECTIVE, DECLINED, WITHDRAWN, EXPIRED -> Set.of();
    };
  }
}
