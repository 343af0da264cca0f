package org.xianwu.platform.testkit.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into the virtual machine of a running product from outside. */
final class RunningMachine {

  private static final Pattern LOADERS =
      Pattern.compile("^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+.*BundleClassLoader.*$", Pattern.MULTILINE);
  private static final Pattern THREAD = Pattern.compile("^\"([^\"]+)\"", Pattern.MULTILINE);

  /** Pools of the server and of the machine itself, which grow and shrink with the work. */
  private static final Pattern POOLS =
      Pattern.compile(
          "qtp#.*|Scheduler-.*|C# CompilerThread#|Attach Listener|ForkJoinPool.*|process reaper.*"
              + "|Keep-Alive-.*|Common-Cleaner|.*Sweeper.*|Session-HouseKeeper.*|DestroyJavaVM");

  private final long pid;

  RunningMachine(long pid) {
    this.pid = pid;
  }

  /** Class loaders of bundles that are still held after two full collections. */
  int bundleLoaders() {
    ask("GC.run");
    ask("GC.run");
    Matcher rows = LOADERS.matcher(ask("GC.class_histogram"));
    int held = 0;
    while (rows.find()) {
      held += Integer.parseInt(rows.group(1));
    }
    return held;
  }

  /** How many threads bear each name, running numbers taken out, pools left out. */
  Map<String, Integer> threads() {
    Matcher names = THREAD.matcher(ask("Thread.print"));
    Map<String, Integer> found = new TreeMap<>();
    while (names.find()) {
      String name = names.group(1).replaceAll("[0-9]+", "#");
      if (!POOLS.matcher(name).matches()) {
        found.merge(name, 1, Integer::sum);
      }
    }
    return found;
  }

  private String ask(String command) {
    String[] full = {
      Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), Long.toString(pid), command
    };
    try {
      Process jcmd = new ProcessBuilder(full).redirectErrorStream(true).start();
      String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (jcmd.waitFor() != 0) {
        throw new IllegalStateException(Arrays.toString(full) + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
