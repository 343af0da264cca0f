package org.xianwu.platform.shell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.testkit.EmbeddedStore;

/** What holds on every database. */
abstract class PreferencesContract {

  private EmbeddedStore store;
  private Preferences preferences;

  abstract EmbeddedStore open();

  @BeforeEach
  void start() {
    store = open();
    preferences = new Preferences(store.plain(), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void whoNeverChoseHasNoChoices() {
    assertThat(preferences.read(7)).isEmpty();
  }

  @Test
  void theLastChoiceStandsAndRareCharactersSurvive() {
    preferences.write(7, "{\"theme\":\"red\"}");
    preferences.write(7, "{\"theme\":\"蓝𠮷\"}");
    preferences.write(8, "{}");

    assertThat(preferences.read(7)).contains("{\"theme\":\"蓝𠮷\"}");
    assertThat(preferences.read(8)).contains("{}");
  }

  @Test
  void sixteenKilobytesFit() {
    String large = "{\"a\":\"" + "x".repeat(16_300) + "\"}";
    preferences.write(7, large);

    assertThat(preferences.read(7)).contains(large);
  }

  @Test
  void twoPagesMayChooseAtTheSameMoment() {
    IntStream.range(0, 8)
        .parallel()
        .forEach(number -> preferences.write(9, "{\"page\":" + number + "}"));

    assertThat(preferences.read(9)).isPresent();
  }
}
