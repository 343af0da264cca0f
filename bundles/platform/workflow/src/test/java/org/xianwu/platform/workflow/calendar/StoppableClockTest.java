package org.xianwu.platform.workflow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.calendar.StoppableClock;

class StoppableClockTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

  @Test
  void timeWhileItStandsDoesNotCount() {
    StoppableClock clock =
        StoppableClock.startedAt(NINE)
            .stop(after(2), "退回补正")
            .resume(after(26))
            .stop(after(30), "征求意见");

    assertThat(clock.running()).isFalse();
    assertThat(clock.elapsed(after(40))).isEqualTo(Duration.ofHours(6));
    assertThat(clock.resume(after(41)).elapsed(after(43))).isEqualTo(Duration.ofHours(8));
  }

  @Test
  void everyStopStaysOnRecordWithItsReason() {
    StoppableClock clock = StoppableClock.startedAt(NINE).stop(after(1), "退回补正").resume(after(3));

    assertThat(clock.pauses())
        .containsExactly(new StoppableClock.Pause(after(1), Optional.of(after(3)), "退回补正"));
  }

  @Test
  void itStopsAndContinuesInTurns() {
    StoppableClock running = StoppableClock.startedAt(NINE);
    StoppableClock standing = running.stop(after(1), "退回补正");

    assertThatIllegalStateException().isThrownBy(() -> running.resume(after(1)));
    assertThatIllegalStateException().isThrownBy(() -> standing.stop(after(2), "再次退回"));
  }

  private static Instant after(int hours) {
    return NINE.plus(Duration.ofHours(hours));
  }
}
