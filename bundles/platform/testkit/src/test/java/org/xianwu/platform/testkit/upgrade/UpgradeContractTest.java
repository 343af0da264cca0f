package org.xianwu.platform.testkit.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.store.schema.MigrationFailure;
import org.xianwu.platform.testkit.upgrade.ChangeSets.Landed;

/** The contract notices what it is there for. */
class UpgradeContractTest {

  @TempDir private Path folder;

  private void upgrade(String schema, Set<String> onPurpose) throws Exception {
    UpgradeContract contract =
        new UpgradeContract(schema, "") {
          @Override
          protected Set<String> givenUp() {
            return onPurpose;
          }
        };
    contract.upgrade("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "", folder);
  }

  @Test
  void a_change_set_that_loses_what_was_entered_is_noticed() {
    assertThatThrownBy(() -> upgrade("losing", Set.of()))
        .hasMessageContaining("losing.letter")
        .hasMessageContaining("had title 望溪县1, now no longer a column")
        .hasMessageContaining("losing.enclosure that was entered after step 1 is gone");
  }

  @Test
  void what_is_given_up_on_purpose_is_no_loss() throws Exception {
    upgrade("losing", Set.of("letter.title", "enclosure"));
  }

  @Test
  void a_change_set_that_only_an_empty_table_takes_is_noticed() {
    assertThatThrownBy(() -> upgrade("refusing", Set.of()))
        .isInstanceOf(MigrationFailure.class)
        .hasMessageContaining("refusing");
  }

  private static Map<String, String> recorded(String... lines) {
    Map<String, String> recorded = new LinkedHashMap<>();
    for (String line : lines) {
      recorded.put(line.split(" ")[0], line.split(" ")[1]);
    }
    return recorded;
  }

  private static final List<Landed> PRESENT =
      List.of(new Landed("a.xml#one", "11"), new Landed("a.xml#two", "22"));

  @Test
  void an_edited_change_set_is_named() {
    assertThat(LandedList.faults(recorded("a.xml#one 99"), PRESENT))
        .singleElement()
        .asString()
        .contains("a.xml#one")
        .contains("was edited");
  }

  @Test
  void a_removed_change_set_is_named() {
    assertThat(LandedList.faults(recorded("a.xml#none 99"), PRESENT))
        .singleElement()
        .asString()
        .contains("a.xml#none")
        .contains("removed or renamed");
  }

  @Test
  void change_sets_in_another_order_are_named() {
    assertThat(LandedList.faults(recorded("a.xml#two 22", "a.xml#one 11"), PRESENT))
        .singleElement()
        .asString()
        .contains("another order");
  }

  @Test
  void a_further_change_set_is_no_fault() {
    assertThat(LandedList.faults(recorded("a.xml#one 11"), PRESENT)).isEmpty();
  }

  @Test
  void the_layout_of_a_change_set_does_not_count_but_every_value_does() throws Exception {
    List<Landed> losing = ChangeSets.of("losing", getClass().getClassLoader()).landed();
    List<Landed> refusing = ChangeSets.of("refusing", getClass().getClassLoader()).landed();
    assertThat(losing)
        .extracting(Landed::name)
        .containsExactly("changelog.xml#letters", "changelog.xml#tidy");
    assertThat(losing.get(0).checksum()).isNotEqualTo(refusing.get(0).checksum());
  }
}
