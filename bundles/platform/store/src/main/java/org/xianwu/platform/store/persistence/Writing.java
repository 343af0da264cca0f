package org.xianwu.platform.store.persistence;

import java.util.function.Function;
import javax.persistence.EntityManager;
import org.xianwu.platform.api.store.Act;

/** One unit's part in the running transaction. */
record Writing(EntityManager entities, Recorder recorder) {

  <R> R in(Act act, Function<EntityManager, R> work) {
    Act before = recorder.enter(act);
    try {
      return work.apply(entities);
    } finally {
      recorder.enter(before);
    }
  }
}
