package org.xianwu.platform.testkit.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TracesTest {

  private static final Traces BEFORE =
      new Traces(
          Map.of("org.xianwu.platform.web 1.0.0", "id 7, active"),
          Map.of("web [/api/*]", 1),
          Map.of("xianwu-seal", 1),
          90);

  @Test
  void nothing_left_behind_is_no_finding() {
    assertThat(BEFORE.since(BEFORE)).isEmpty();
    Traces fewer = new Traces(BEFORE.others(), BEFORE.servlets(), Map.of(), 89);
    assertThat(fewer.since(BEFORE)).isEmpty();
  }

  @Test
  void each_kind_of_remainder_is_named() {
    Traces after =
        new Traces(
            Map.of("org.xianwu.platform.web 1.0.0", "id 9, active", "extra 1.0.0", "id 8, active"),
            Map.of("web [/api/*]", 2),
            Map.of("xianwu-seal", 1, "duty-timer", 1),
            92);

    assertThat(after.since(BEFORE))
        .containsExactly(
            "bundle org.xianwu.platform.web 1.0.0 was id 7, active, is id 9, active",
            "bundle extra 1.0.0 is new",
            "servlet left behind: web [/api/*]",
            "thread left behind: duty-timer",
            "class loaders left behind: 2");
  }

  @Test
  void what_got_lost_is_named_too() {
    Traces after = new Traces(Map.of(), Map.of(), BEFORE.threads(), 90);

    assertThat(after.since(BEFORE))
        .containsExactly(
            "bundle org.xianwu.platform.web 1.0.0 was id 7, active, is null",
            "servlet lost: web [/api/*]");
  }
}
