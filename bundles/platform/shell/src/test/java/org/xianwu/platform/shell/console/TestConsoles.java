package org.xianwu.platform.shell.console;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xianwu.platform.api.web.RequestGate;

/** Consoles without bundles: each lives in a folder. */
public final class TestConsoles {

  /** What the gate was told. */
  public final List<String> gate = new CopyOnWriteArrayList<>();

  public final Consoles consoles =
      new Consoles(
          new RequestGate() {
            @Override
            public void open(String prefix, long largestBody) {
              gate.add("open " + prefix);
            }

            @Override
            public void close(String prefix) {
              gate.add("close " + prefix);
            }
          });

  private final Path folder;

  public TestConsoles(Path folder) {
    this.folder = folder;
  }

  /** Starts a console with one page, one widget, and the file {@code index-abcdefgh.js}. */
  public Console start(String id, String version, String group, String permission)
      throws IOException {
    Path home = folder.resolve(id + version);
    Path files = Files.createDirectories(home.resolve(Console.FOLDER));
    Files.writeString(
        files.resolve("console.json"),
        """
        {"id": "%s", "shell": "1", "version": "1", "icon": "x", "group": "%s", "order": 1,
         "title": {"zh": "值班管理", "en": "Duty"},
         "menu": [{"path": "/roster", "title": {"zh": "值班表", "en": "Roster"}, "perm": "%s"}],
         "perms": ["%s"], "unknown": true,
         "widgets": [{"id": "today", "title": {"zh": "今日", "en": "Today"}, "span": 1, "order": 1,
                      "perm": "%s"}],
         "entry": "index-abcdefgh.js", "css": []}
        """
            .formatted(id, group, permission, permission, permission));
    Files.writeString(files.resolve("index-abcdefgh.js"), "// " + version);
    Console console = Console.read(version, path -> url(home.resolve(path)));
    consoles.add(console);
    return console;
  }

  public void stop(Console console) {
    consoles.remove(console);
  }

  /** A file as a bundle gives it. */
  public static URL url(Path file) {
    try {
      return Files.isRegularFile(file) ? file.toUri().toURL() : null;
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The text of a file of a console. */
  public static String text(URL file) throws IOException {
    try (var in = file.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
