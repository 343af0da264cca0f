package org.xianwu.platform.shell.console;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * The console of a running bundle.
 *
 * @param rev changes with every build, so that browsers may keep the files for ever
 * @param files path below the console's folder to file, null when there is none
 */
public record Console(ConsoleManifest manifest, String rev, Function<String, URL> files) {

  /** Where a bundle keeps its console. */
  public static final String FOLDER = "OSGI-INF/console/";

  private static final JsonMapper READER = JsonMapper.builder().build();

  /**
   * Reads the console of a bundle.
   *
   * @param version of the bundle
   * @param entries path in the bundle to file, null when there is none
   * @throws IOException when {@code console.json} is missing or unreadable
   */
  static Console read(String version, Function<String, URL> entries) throws IOException {
    URL entry = entries.apply(FOLDER + "console.json");
    if (entry == null) {
      throw new IOException(FOLDER + "console.json is missing");
    }
    byte[] text;
    try (InputStream in = entry.openStream()) {
      text = in.readAllBytes();
    }
    ConsoleManifest manifest = READER.readValue(text, ConsoleManifest.class);
    return new Console(manifest, revision(text, version), path -> entries.apply(FOLDER + path));
  }

  private static String revision(byte[] text, String version) {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      sum.update(text);
      sum.update(version.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum.digest(), 0, 4);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public String id() {
    return manifest.id();
  }

  /** Address of the files, relative to {@code /ui/}. */
  public String base() {
    return "m/" + id() + "/" + rev + "/";
  }
}
