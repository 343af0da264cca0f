package org.xianwu.platform.shell.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.search.RecordHit;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.shell.console.TestConsoles;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.FakeDirectory;

class SearchTest {

  private static final Caller CLERK = Callers.person(1, "许青禾").may("duty.roster.view").build();

  @TempDir Path folder;
  private final FakeDirectory directory = new FakeDirectory();
  private Search search;

  @BeforeEach
  void start() throws Exception {
    TestConsoles running = new TestConsoles(folder);
    running.start("duty", "1.0", "daily", "duty.roster.view");
    search = new Search(running.consoles, directory);
  }

  @Test
  void pagesAreFoundInBothLanguagesByThoseWhoMayOpenThem() {
    assertThat(search.find(CLERK, "值班").functions())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.path()).isEqualTo("/roster");
              assertThat(page.function()).isEqualTo("duty");
            });
    assertThat(search.find(CLERK, "ROST").functions()).hasSize(1);
    assertThat(search.find(Callers.person(2, "乙").build(), "值班").functions()).isEmpty();
  }

  @Test
  void peopleAreFoundByPartOfTheirNameWithTheirPhoneMasked() {
    Person someone = directory.peopleOf(0).get(0);

    assertThat(search.find(CLERK, someone.name().substring(0, 2)).people())
        .anySatisfy(
            found -> {
              assertThat(found.name()).isEqualTo(someone.name());
              assertThat(found.unit()).isNotEmpty();
              assertThat(found.phone()).doesNotMatch(".*[0-9]{8}.*");
            });
  }

  @Test
  void platformsFindNoPeople() {
    Caller platform =
        new Caller(
            Caller.Kind.PLATFORM,
            5,
            0,
            "city",
            0,
            0,
            CLERK.subordinateUnits(),
            CLERK.portfolioUnits(),
            CLERK.grants(),
            "",
            CLERK.language());

    assertThat(search.find(platform, directory.peopleOf(0).get(0).name()).people()).isEmpty();
  }

  @Test
  void recordsComeFromTheRecordSearchWhileItIsThere() {
    assertThat(search.find(CLERK, "来电").records()).isEmpty();
    search.use(
        (caller, text, limit) ->
            List.of(
                new RecordHit(
                    "duty", "duty.log", Label.of("日志", "Log"), 5, text, "", Instant.EPOCH, "")));

    assertThat(search.find(CLERK, "来电").records()).hasSize(1);
  }

  @Test
  void anEmptyTextFindsNothing() {
    assertThat(search.find(CLERK, " ")).isEqualTo(search.find(CLERK, null));
    assertThat(search.find(CLERK, " ").people()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"13812345678, 138****5678", "7220010, ****10", "'', ''", "110, ****"})
  void phonesAreMasked(String phone, String shown) {
    assertThat(Search.masked(phone)).isEqualTo(shown);
  }
}
