package org.xianwu.platform.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.text.Language;

class DifferencesTest {

  private final Differences differences = new Differences();

  @Test
  void values_are_written_as_people_and_programs_read_them() {
    differences.add("amount", null, new BigDecimal("1E+2"));
    differences.add("at", null, Timestamp.from(Instant.parse("2026-11-21T08:42:00Z")));
    differences.add("day", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));
    differences.add("language", Language.ZH, Language.EN);
    differences.add("ids", List.of(), List.of(911936793341853698L));
    differences.add("done", false, true);
    assertThat(differences.toJson())
        .isEqualTo(
            "{\"amount\":[null,100],\"at\":[null,\"2026-11-21T08:42:00Z\"],"
                + "\"day\":[\"2026-11-20\",\"2026-11-21\"],\"language\":[\"ZH\",\"EN\"],"
                + "\"ids\":[[],[\"911936793341853698\"]],\"done\":[false,true]}");
  }

  @Test
  void quotes_breaks_and_rare_characters_survive() {
    differences.add("text", null, "“引”\"\\\n\t𠮷");
    assertThat(differences.toJson()).isEqualTo("{\"text\":[null,\"“引”\\\"\\\\\\u000a\\u0009𠮷\"]}");
  }

  @Test
  void of_a_secret_only_the_change_is_told() {
    differences.addSecret("password", null, "geheim");
    assertThat(differences.toJson()).isEqualTo("{\"password\":[null,\"***\"]}");
  }

  @Test
  void long_texts_are_cut_until_the_whole_fits_its_column() {
    for (int i = 0; i < 10; i++) {
      differences.add("field" + i, "前".repeat(9_000), "𠮷".repeat(9_000));
    }
    String json = differences.toJson();
    assertThat(json.length()).isLessThanOrEqualTo(Differences.LONGEST).isGreaterThan(10_000);
    assertThat(json).startsWith("{\"field0\":[\"前").endsWith("…\"]}");
    assertThat(new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .doesNotContain("?");
  }
}
