package org.xianwu.platform.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.operation.Health;

class HealthRulesTest {

  @ParameterizedTest
  @CsvSource({"5000, UP", "2048, UP", "2047, WARNING", "200, WARNING", "199, DOWN", "0, DOWN"})
  void aDiskIsJudgedByItsFreeMegabytes(long free, Health.State expected) {
    assertThat(HealthRules.disk(free, 2048, 200).state()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"10, UP", "89, UP", "90, WARNING", "100, WARNING"})
  void aHeapIsJudgedByWhatCannotBeFreed(long used, Health.State expected) {
    assertThat(HealthRules.heap(used, 100).state()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, true, UP",
    "60, true, UP",
    "61, true, WARNING",
    "-3600, true, WARNING",
    "0, false, DOWN"
  })
  void aClockThatWasMovedIsNoticed(long seconds, boolean afterBuild, Health.State expected) {
    Health health = HealthRules.clock(Duration.ofSeconds(seconds), afterBuild);

    assertThat(health.state()).isEqualTo(expected);
  }

  @Test
  void whateverIsUnwellSaysWhyAndWhatToDoInBothLanguages() {
    assertThat(
            List.of(
                HealthRules.disk(1, 2048, 200),
                HealthRules.disk(300, 2048, 200),
                HealthRules.heap(95, 100),
                HealthRules.clock(Duration.ZERO, false),
                HealthRules.clock(Duration.ofHours(1), true),
                HealthRules.folder(false)))
        .allSatisfy(
            health -> {
              assertThat(health.reason().zh()).isNotBlank();
              assertThat(health.reason().en()).isNotBlank();
              assertThat(health.remedy().zh()).isNotBlank();
              assertThat(health.remedy().en()).isNotBlank();
            });
  }

  @Test
  void theWholeIsAsIllAsItsWorstPart() {
    HealthReport report =
        HealthReport.of(
            List.of(
                new HealthReport.Part("disk", HealthRules.disk(300, 2048, 200)),
                new HealthReport.Part("memory", Health.up())));

    assertThat(report.state()).isEqualTo(Health.State.WARNING);
    assertThat(report.working()).isTrue();
    assertThat(HealthReport.of(List.of()).state()).isEqualTo(Health.State.UP);
  }
}
