package org.xianwu.platform.operations.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Makes packages of functions for tests. */
public final class Kars {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private String start = "false";

  private Kars() {}

  /** A package as the build makes it. */
  public static Kars of(String code, String version) throws IOException {
    String artifact = "xianwu-" + code;
    String place = "repository/org/xianwu/" + artifact + "/" + version + "/" + artifact + "-";
    String features =
        """
        <features name="%s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
          <feature name="%s" version="%s" description="Duty rosters (值班值守)">
            <feature>xianwu-platform</feature>
            <bundle>mvn:org.xianwu/%s/%s</bundle>
          </feature>
        </features>"""
            .formatted(artifact, artifact, version, artifact, version);
    return new Kars()
        .entry(place + version + "-features.xml", features)
        .entry(place + version + ".jar", bundle("org.xianwu." + code, version.replace('-', '.')));
  }

  public Kars entry(String name, String text) {
    return entry(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public Kars entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** As other products make them: started by being dropped. */
  public Kars startedAtOnce() {
    start = "true";
    return this;
  }

  public Path write(Path folder, String name) throws IOException {
    Manifest manifest = manifest();
    manifest.getMainAttributes().putValue("Karaf-Feature-Start", start);
    Files.createDirectories(folder);
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
        jar.closeEntry();
      }
    }
    return file;
  }

  private static byte[] bundle(String name, String version) throws IOException {
    Manifest manifest = manifest();
    manifest.getMainAttributes().putValue("Bundle-SymbolicName", name + ";singleton:=true");
    manifest.getMainAttributes().putValue("Bundle-Version", version);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new JarOutputStream(bytes, manifest).close();
    return bytes.toByteArray();
  }

  private static Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    return manifest;
  }
}
