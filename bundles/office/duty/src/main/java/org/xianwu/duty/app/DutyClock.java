package org.xianwu.duty.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.operation.Rounds;

/** Looks every minute for what time has brought, as long as the bundle runs. */
@Component(
    service = {},
    immediate = true)
public final class DutyClock {

  private static final Logger LOG = LoggerFactory.getLogger(DutyClock.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final List<Chore> chores;
  private final CallerContext callers;
  private final Rounds rounds;

  @Activate
  public DutyClock(
      @Reference(policyOption = ReferencePolicyOption.GREEDY) List<Chore> chores,
      @Reference CallerContext callers) {
    this.chores = List.copyOf(chores);
    this.callers = Objects.requireNonNull(callers);
    rounds =
        Rounds.start(
            "xianwu-duty-clock",
            EVERY,
            EVERY,
            () -> this.chores.forEach(this::run),
            failed -> LOG.warn("The chores of duty failed, tried again later", failed));
  }

  @Deactivate
  void stop() {
    rounds.close();
  }

  /** One chore that fails keeps no other from its turn. */
  private void run(Chore chore) {
    try {
      callers.as(
          Caller.system("值班提醒"),
          () -> {
            chore.run();
            return null;
          });
    } catch (RuntimeException failed) {
      LOG.warn("{} failed, tried again later", chore.getClass().getSimpleName(), failed);
    }
  }
}
