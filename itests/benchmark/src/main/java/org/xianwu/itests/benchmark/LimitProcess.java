package org.xianwu.itests.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The limit in a virtual machine of its own, so that its CPU time can be told from the clients'.
 */
record LimitProcess(Process process, int port) implements AutoCloseable {

  static LimitProcess start(String url, String filter) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Duser.timezone=UTC",
                "-classpath",
                System.getProperty("java.class.path"),
                Limit.class.getName(),
                url,
                filter)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader said = process.inputReader();
    String port = said.readLine();
    if (port == null) {
      throw new IOException("the limit does not start");
    }
    return new LimitProcess(process, Integer.parseInt(port));
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
