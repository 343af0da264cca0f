package org.xianwu.duty.app.swap;

import java.util.Map;
import java.util.Set;
import org.xianwu.duty.app.People;
import org.xianwu.duty.domain.swap.Swap;
import org.xianwu.platform.api.access.Caller;

/** The suite acting for whoever asked, where the answer of the other, or time, moves a swap on. */
final class Asker {

  private Asker() {}

  static Caller of(Swap swap, People people, Caller now) {
    return new Caller(
        Caller.Kind.SYSTEM,
        0,
        swap.fromId(),
        people.name(swap.fromId()),
        swap.unitId(),
        0,
        Set.of(),
        Set.of(),
        Map.of(),
        now.address(),
        now.language());
  }
}
