package org.xianwu.duty.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.schedule.DayClass;
import org.xianwu.duty.domain.schedule.DayWeights;

class SchedulingSettingsTest {

  @Test
  void without_a_file_the_usual_weights_hold() {
    SchedulingSettings settings = settings(Map.of());
    assertThat(settings.weights()).isEqualTo(DayWeights.usual());
    assertThat(settings.daysBetween()).isEqualTo(2);
  }

  @Test
  void the_county_weighs_its_days_itself() {
    SchedulingSettings settings =
        settings(Map.of("weekend", 2.25, "festival", 99.0, "friday", -1.0, "daysBetween", 3));
    assertThat(settings.weights().of(DayClass.WEEKEND)).isEqualTo(45);
    assertThat(settings.weights().of(DayClass.FESTIVAL)).as("at most twenty").isEqualTo(400);
    assertThat(settings.weights().of(DayClass.FRIDAY)).as("never below nothing").isZero();
    assertThat(settings.daysBetween()).isEqualTo(3);
  }

  private static SchedulingSettings settings(Map<String, Object> set) {
    return new SchedulingSettings(
        (SchedulingConfiguration)
            Proxy.newProxyInstance(
                SchedulingConfiguration.class.getClassLoader(),
                new Class<?>[] {SchedulingConfiguration.class},
                (proxy, method, none) ->
                    set.getOrDefault(method.getName(), method.getDefaultValue())));
  }
}
