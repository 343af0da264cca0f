package org.xianwu.itests.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks into the virtual machine of a running product from outside. */
final class Machine {

  private static final Pattern LOADERS =
      Pattern.compile("^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+.*BundleClassLoader.*$", Pattern.MULTILINE);
  private static final Pattern THREAD = Pattern.compile("^\"([^\"]+)\"", Pattern.MULTILINE);

  private final long pid;

  Machine(Product product) {
    pid = product.pid();
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

  /** Names of all threads, with running numbers taken out. */
  Set<String> threads() {
    Matcher names = THREAD.matcher(ask("Thread.print"));
    Set<String> found = new TreeSet<>();
    while (names.find()) {
      found.add(names.group(1).replaceAll("[0-9]+", "#"));
    }
    return found;
  }

  private String ask(String... command) {
    String[] full = new String[command.length + 2];
    full[0] = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
    full[1] = Long.toString(pid);
    System.arraycopy(command, 0, full, 2, command.length);
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
