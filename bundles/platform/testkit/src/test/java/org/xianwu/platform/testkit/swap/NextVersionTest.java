package org.xianwu.platform.testkit.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextVersionTest {

  private static final String PLACE = "repository/org/xianwu/xianwu-visits/";

  @TempDir private Path folder;

  @Test
  void the_same_content_lies_there_under_the_higher_number() throws IOException {
    Path kar = folder.resolve("xianwu-visits-1.0.0-SNAPSHOT.kar");
    write(kar);

    NextVersion.of(kar, "1.0.1", folder.resolve("deploy"));

    Path made = folder.resolve("deploy/xianwu-visits-1.0.1.kar");
    try (JarFile next = new JarFile(made.toFile())) {
      assertThat(next.getManifest().getMainAttributes().getValue("Karaf-Feature-Start"))
          .isEqualTo("false");
      assertThat(text(next, PLACE + "1.0.1/xianwu-visits-1.0.1-features.xml"))
          .isEqualTo("<bundle>mvn:org.xianwu/xianwu-visits/1.0.1</bundle>");
      JarEntry bundle = next.getJarEntry(PLACE + "1.0.1/xianwu-visits-1.0.1.jar");
      try (JarInputStream in = new JarInputStream(next.getInputStream(bundle))) {
        assertThat(in.getManifest().getMainAttributes().getValue("Bundle-Version"))
            .isEqualTo("1.0.1");
        assertThat(in.getNextJarEntry().getName()).isEqualTo("visits.txt");
        assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("1.0.0-SNAPSHOT");
      }
    }
    assertThat(folder.resolve("deploy")).isDirectoryNotContaining("glob:**.part");
  }

  private static String text(JarFile jar, String entry) throws IOException {
    byte[] content = jar.getInputStream(jar.getJarEntry(entry)).readAllBytes();
    return new String(content, StandardCharsets.UTF_8);
  }

  private static void write(Path kar) throws IOException {
    ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bundle, manifest("Bundle-Version", "1.0.0"))) {
      put(out, "visits.txt", "1.0.0-SNAPSHOT".getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream file = Files.newOutputStream(kar);
        JarOutputStream out = new JarOutputStream(file, manifest("Karaf-Feature-Start", "false"))) {
      String version = "1.0.0-SNAPSHOT";
      put(
          out,
          PLACE + version + "/xianwu-visits-" + version + "-features.xml",
          ("<bundle>mvn:org.xianwu/xianwu-visits/" + version + "</bundle>")
              .getBytes(StandardCharsets.UTF_8));
      put(out, PLACE + version + "/xianwu-visits-" + version + ".jar", bundle.toByteArray());
    }
  }

  private static Manifest manifest(String name, String value) {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue(name, value);
    return manifest;
  }

  private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(content);
    out.putNextEntry(new JarEntry(name));
    in.transferTo(out);
    out.closeEntry();
  }
}
