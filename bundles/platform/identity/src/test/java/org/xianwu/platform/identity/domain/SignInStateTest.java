package org.xianwu.platform.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInStateTest {

  private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
  private static final Duration LOCK = Duration.ofMinutes(30);

  private final SignInState state = new SignInState(1);

  @Test
  void locksWithTheLastFailureThatIsAllowed() {
    for (int i = 0; i < 4; i++) {
      assertThat(state.failed(NOW, 5, LOCK)).isFalse();
      assertThat(state.lockedUntil(NOW)).isEmpty();
    }

    assertThat(state.failed(NOW, 5, LOCK)).isTrue();
    assertThat(state.lockedUntil(NOW)).contains(NOW.plus(LOCK));
  }

  @Test
  void opensAtTheEndOfTheLockAndCountsFromTheBeginning() {
    for (int i = 0; i < 5; i++) {
      state.failed(NOW, 5, LOCK);
    }
    Instant later = NOW.plus(LOCK);

    assertThat(state.lockedUntil(later)).isEmpty();
    assertThat(state.failed(later, 5, LOCK)).isFalse();
    assertThat(state.lockedUntil(later)).isEmpty();
  }

  @Test
  void forgetsEverythingAfterASuccess() {
    for (int i = 0; i < 4; i++) {
      state.failed(NOW, 5, LOCK);
    }
    state.succeeded(NOW);

    assertThat(state.failed(NOW, 5, LOCK)).isFalse();
    assertThat(state.lastAt()).contains(NOW);
  }
}
