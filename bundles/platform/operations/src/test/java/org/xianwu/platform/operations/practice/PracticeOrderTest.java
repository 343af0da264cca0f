package org.xianwu.platform.operations.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.practice.PracticeData;

class PracticeOrderTest {

  private final PracticeOrder order = new PracticeOrder();

  @Test
  void dataWaitsForWhatItNeeds() {
    order.add(data("duty", Set.of("identity", "calendar")));
    order.add(data("calendar", Set.of("identity")));
    order.add(data("identity", Set.of("identity")));

    assertThat(ready(Set.of(), Set.of())).containsExactly("identity");
    assertThat(ready(Set.of("identity"), Set.of())).containsExactly("calendar");
    assertThat(ready(Set.of("identity", "calendar"), Set.of())).containsExactly("duty");
    assertThat(ready(Set.of("identity", "calendar", "duty"), Set.of())).isEmpty();
  }

  @Test
  void dataThatFailedHoldsBackOnlyWhatNeedsIt() {
    order.add(data("duty", Set.of("identity")));
    order.add(data("branch", Set.of("duty")));
    order.add(data("reception", Set.of("identity")));

    assertThat(ready(Set.of("identity"), Set.of("duty"))).containsExactly("reception");
  }

  @Test
  void dataOfABundleThatLeftIsNotLoaded() {
    PracticeData duty = data("duty", Set.of());
    order.add(duty);
    order.remove(duty);

    assertThat(ready(Set.of(), Set.of())).isEmpty();
  }

  private Iterable<String> ready(Set<String> loaded, Set<String> failed) {
    return order.ready(loaded, failed).stream().map(PracticeData::code).toList();
  }

  private static PracticeData data(String code, Set<String> after) {
    return new PracticeData() {
      @Override
      public String code() {
        return code;
      }

      @Override
      public Set<String> after() {
        return after;
      }

      @Override
      public void load() {
        throw new UnsupportedOperationException("only the order matters here");
      }
    };
  }
}
