package org.xianwu.platform.testkit.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.testkit.upgrade.ChangeSets.Landed;

/**
 * The change sets that have landed, one a line with a checksum of its content, in {@code
 * src/test/resources/upgrade/<schema>.txt}. The list only grows: a database that ran a change set
 * never runs it again, so one that was edited would leave old and new installations with different
 * tables.
 */
record LandedList(Path file) {

  /** Appends what is new. */
  private static final String ACCEPT = "upgrade.accept";

  static LandedList of(String schema) {
    return new LandedList(Path.of("src/test/resources/upgrade", schema + ".txt"));
  }

  void assertOnlyGrown(List<Landed> present) throws IOException {
    Map<String, String> recorded = recorded();
    List<String> faults = faults(recorded, present);
    List<Landed> added = present.stream().filter(set -> !recorded.containsKey(set.name())).toList();
    if (faults.isEmpty() && Boolean.getBoolean(ACCEPT)) {
      append(recorded, added);
    } else {
      for (Landed set : added) {
        faults.add(
            "The change set "
                + set.name()
                + " is new. Record it: add the line \""
                + set.line()
                + "\" to "
                + file
                + ", or run this test with -D"
                + ACCEPT
                + "=true.");
      }
    }
    assertThat(faults).isEmpty();
  }

  /** What was done to change sets that are recorded. */
  static List<String> faults(Map<String, String> recorded, List<Landed> present) {
    List<String> faults = new ArrayList<>();
    Map<String, String> now = new LinkedHashMap<>();
    present.forEach(set -> now.put(set.name(), set.checksum()));
    recorded.forEach(
        (name, checksum) -> {
          if (!now.containsKey(name)) {
            faults.add(
                "The change set "
                    + name
                    + " has landed and was removed or renamed. Databases have run it: put it back"
                    + " and append a change set that undoes it.");
          } else if (!now.get(name).equals(checksum)) {
            faults.add(
                "The change set "
                    + name
                    + " has landed and was edited. Databases that ran it do not run it again: put"
                    + " it back as it was and append a change set with the difference.");
          }
        });
    List<String> order = now.keySet().stream().filter(recorded::containsKey).toList();
    if (faults.isEmpty() && !order.equals(List.copyOf(recorded.keySet()))) {
      faults.add(
          "Change sets that have landed run in another order now: "
              + order
              + ". Put them back into theirs: "
              + recorded.keySet());
    }
    return faults;
  }

  private Map<String, String> recorded() throws IOException {
    Map<String, String> recorded = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int space = line.lastIndexOf(' ');
        recorded.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    return recorded;
  }

  private void append(Map<String, String> recorded, List<Landed> added) throws IOException {
    List<String> lines = new ArrayList<>();
    recorded.forEach((name, checksum) -> lines.add(new Landed(name, checksum).line()));
    added.forEach(set -> lines.add(set.line()));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }
}
