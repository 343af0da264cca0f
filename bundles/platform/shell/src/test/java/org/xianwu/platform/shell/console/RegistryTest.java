package org.xianwu.platform.shell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.testkit.Callers;

class RegistryTest {

  private static final Caller CLERK = Callers.person(1, "许青禾").may("duty.roster.view").build();

  @TempDir Path folder;
  private TestConsoles running;

  @BeforeEach
  void start() {
    running = new TestConsoles(folder);
  }

  @Test
  void aCallerSeesOnlyWhatIsGranted() throws Exception {
    running.start("duty", "1.0", "daily", "duty.roster.view");
    running.start("leave", "1.0", "daily", "leave.request.view");

    Registry seen = Registry.of(running.consoles, CLERK);

    assertThat(seen.consoles())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.id()).isEqualTo("duty");
              assertThat(entry.menu()).hasSize(1);
              assertThat(entry.perms()).containsExactly("duty.roster.view");
              assertThat(entry.base()).isEqualTo("m/duty/" + entry.rev() + "/");
              assertThat(entry.rev()).matches("[0-9a-f]{8}");
            });
  }

  @Test
  void aPageWithoutPermissionIsForEverybody() throws Exception {
    running.start("duty", "1.0", "daily", "");

    assertThat(Registry.of(running.consoles, Callers.person(2, "乙").build()).consoles()).hasSize(1);
  }

  @Test
  void theRevisionChangesWithEveryArrivalReplacementAndDeparture() throws Exception {
    String empty = running.consoles.rev();
    Console first = running.start("duty", "1.0", "daily", "");
    String installed = running.consoles.rev();
    running.stop(first);
    running.start("duty", "1.1", "daily", "");

    assertThat(running.consoles.rev()).isNotIn(empty, installed);
    assertThat(running.consoles.find("duty").orElseThrow().rev()).isNotEqualTo(first.rev());
  }

  @Test
  void listenersHearOfEveryChangeAndTheGateFollows() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    running.consoles.listen(heard::incrementAndGet);
    Console console = running.start("duty", "1.0", "daily", "");
    running.stop(console);
    running.stop(console);

    assertThat(heard).hasValue(2);
    assertThat(running.gate).containsExactly("open /ui/m/duty", "close /ui/m/duty");
  }

  @Test
  void anUnknownHeadingOfTheMenuBecomesOther() throws Exception {
    running.start("duty", "1.0", "nonsense", "");

    assertThat(Registry.of(running.consoles, CLERK).consoles().get(0).group())
        .isEqualTo(MenuGroup.OTHER.id());
  }

  @Test
  void aBundleWithoutConsoleFileIsRefused() {
    assertThatThrownBy(() -> Console.read("1.0", path -> null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("console.json");
  }
}
