package org.xianwu.platform.testkit.swap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a later version of a function's package: the same content under a higher number. */
final class NextVersion {

  private static final Pattern FEATURES =
      Pattern.compile("repository/.+/([^/]+)/([^/]+)/\\1-\\2-features\\.xml");

  private final JarFile kar;
  private final String old;
  private final String version;

  private NextVersion(JarFile kar, String version) {
    this.kar = kar;
    this.version = version;
    old = oldVersion(kar);
  }

  /**
   * Lays the package into the folder in one step, so that nobody reads half of it.
   *
   * @param version three numbers, higher than that of the package
   */
  static void of(Path kar, String version, Path folder) throws IOException {
    try (JarFile file = new JarFile(kar.toFile())) {
      Path half = Files.createTempFile("next-version", ".part");
      try (OutputStream out = Files.newOutputStream(half)) {
        new NextVersion(file, version).write(out);
      }
      Files.createDirectories(folder);
      Path near = folder.resolve("." + version + ".part");
      Files.move(half, near, StandardCopyOption.REPLACE_EXISTING);
      String name = kar.getFileName().toString().replaceFirst("-\\d.*", "-" + version + ".kar");
      Files.move(near, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static String oldVersion(JarFile kar) {
    return Collections.list(kar.entries()).stream()
        .map(entry -> FEATURES.matcher(entry.getName()))
        .filter(Matcher::matches)
        .map(match -> match.group(2))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(kar.getName() + " is no package"));
  }

  private void write(OutputStream out) throws IOException {
    try (JarOutputStream next = new JarOutputStream(out, kar.getManifest())) {
      for (JarEntry entry : Collections.list(kar.entries())) {
        String name = entry.getName();
        if (!entry.isDirectory() && name.startsWith("repository/") && name.contains(old)) {
          byte[] content = kar.getInputStream(entry).readAllBytes();
          next.putNextEntry(new JarEntry(name.replace(old, version)));
          next.write(name.endsWith(".jar") ? bundle(content) : text(content));
          next.closeEntry();
        }
      }
    }
  }

  private byte[] text(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return text.replace(old, version).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bundle(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(content))) {
      Manifest manifest = in.getManifest();
      manifest.getMainAttributes().putValue("Bundle-Version", version);
      try (JarOutputStream next = new JarOutputStream(out, manifest)) {
        for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
          next.putNextEntry(new JarEntry(entry.getName()));
          in.transferTo(next);
          next.closeEntry();
        }
      }
    }
    return out.toByteArray();
  }
}
