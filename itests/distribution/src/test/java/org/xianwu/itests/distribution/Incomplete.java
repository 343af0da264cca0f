package org.xianwu.itests.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The package of a function whose maker forgot a library. */
final class Incomplete {

  static final String CODE = "incomplete";
  static final String MISSING = "com.example.forgotten";

  private Incomplete() {}

  /** Drops it as the county does. */
  static void drop(Path folder) throws IOException {
    Path half = Files.createTempFile(folder.getParent(), CODE, ".part");
    Manifest manifest = manifest();
    manifest.getMainAttributes().putValue("Karaf-Feature-Start", "false");
    try (OutputStream out = Files.newOutputStream(half);
        JarOutputStream kar = new JarOutputStream(out, manifest)) {
      String place = "repository/org/xianwu/xianwu-incomplete/1.0.0/xianwu-incomplete-1.0.0";
      put(kar, place + "-features.xml", features().getBytes(StandardCharsets.UTF_8));
      put(kar, place + ".jar", bundle());
    }
    Files.move(half, folder.resolve(CODE + ".kar"));
  }

  private static String features() {
    return """
        <features name="xianwu-incomplete" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
          <feature name="xianwu-incomplete" version="1.0.0" description="Incomplete (缺件功能)">
            <feature>xianwu-platform</feature>
            <bundle>mvn:org.xianwu/xianwu-incomplete/1.0.0</bundle>
          </feature>
        </features>""";
  }

  private static byte[] bundle() throws IOException {
    Manifest manifest = manifest();
    Attributes main = manifest.getMainAttributes();
    main.putValue("Bundle-ManifestVersion", "2");
    main.putValue("Bundle-SymbolicName", "org.xianwu.incomplete");
    main.putValue("Bundle-Version", "1.0.0");
    main.putValue("Import-Package", MISSING + ";version=\"[2.1,3)\"");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    return bytes.toByteArray();
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    return manifest;
  }

  private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }
}
