package org.xianwu.platform.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;

class ThreadCallersTest {

  private final ThreadCallers callers = new ThreadCallers();

  @Test
  void isNobodyUntilTold() {
    assertThat(callers.current().signedIn()).isFalse();
  }

  @Test
  void restoresTheFormerCallerAlsoAfterAFailure() {
    callers.as(
        Caller.system("外"),
        () -> {
          assertThatIllegalStateException()
              .isThrownBy(
                  () ->
                      callers.as(
                          Caller.system("内"),
                          () -> {
                            throw new IllegalStateException();
                          }));
          assertThat(callers.current().name()).isEqualTo("外");
          return null;
        });
    assertThat(callers.current().signedIn()).isFalse();
  }

  @Test
  void tellsNothingToOtherThreads() {
    callers.as(
        Caller.system("外"),
        () -> {
          assertThat(CompletableFuture.supplyAsync(callers::current).join().signedIn()).isFalse();
          return null;
        });
  }
}
