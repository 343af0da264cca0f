package org.xianwu.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator types; in place of Java stands a program that only waits for its end. */
class LauncherIT {

  private static final String WAITS =
      """
      #!/bin/sh
      [ "$1" = -version ] && { echo 'openjdk version "17.0.9"' >&2; exit 0; }
      trap 'exit 0' TERM
      while :; do sleep 1; done
      """;

  private static Path home;

  @TempDir private Path folder;
  private Path java;

  @BeforeAll
  static void unpack() {
    home = Product.unpack("launcher").home();
  }

  @BeforeEach
  void putJava() throws IOException {
    java = folder.resolve("jdk");
    Path program = java.resolve("bin/java");
    Files.createDirectories(program.getParent());
    Files.writeString(program, WAITS);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void stopAll() throws Exception {
    for (String data : new String[] {"one", "two"}) {
      type("stop", data);
    }
  }

  private record Said(int exit, String text) {}

  /** Types a command; with an empty name the data folder is not said. */
  private Said type(String command, String data) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(home.resolve("bin/xianwu").toString(), command)
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("XIANWU_DATA");
    environment.put("JAVA_HOME", java.toString());
    if (!data.isEmpty()) {
      environment.put("XIANWU_DATA", folder.resolve(data).toString());
    }
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Said(process.waitFor(), text);
  }

  @Test
  void nothing_runs_and_asking_leaves_no_folder_behind() throws Exception {
    assertThat(type("status", "")).isEqualTo(new Said(3, "Xianwu is not running\n"));
    assertThat(type("stop", "")).isEqualTo(new Said(0, "Xianwu is not running\n"));
    assertThat(type("status", "one").exit()).isEqualTo(3);
    assertThat(folder.resolve("one")).doesNotExist();
    assertThat(home.resolve("data")).doesNotExist();
  }

  @Test
  void the_running_one_is_found_without_its_data_folder() throws Exception {
    assertThat(type("start", "one").exit()).isZero();
    Said status = type("status", "");
    assertThat(status.exit()).isZero();
    assertThat(status.text()).contains("is running").contains(folder.resolve("one").toString());
    assertThat(type("status", "two").exit()).as("another folder was asked for").isEqualTo(3);
    assertThat(type("stop", "")).isEqualTo(new Said(0, "Xianwu has stopped\n"));
    assertThat(type("status", "one").exit()).isEqualTo(3);
  }

  @Test
  void with_two_running_nothing_is_stopped_until_one_is_named() throws Exception {
    assertThat(type("start", "one").exit()).isZero();
    assertThat(type("start", "two").exit()).isZero();
    for (String command : new String[] {"status", "stop"}) {
      Said refused = type(command, "");
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.text())
          .contains("XIANWU_DATA")
          .contains(folder.resolve("one").toString())
          .contains(folder.resolve("two").toString());
    }
    assertThat(type("stop", "one").exit()).isZero();
    assertThat(type("status", "two").exit()).isZero();
    assertThat(type("status", "").text()).contains(folder.resolve("two").toString());
  }

  @Test
  void one_data_folder_is_served_once() throws Exception {
    assertThat(type("start", "one").exit()).isZero();
    Said refused = type("start", "one");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.text()).contains("already running on this data folder");
  }
}
