package org.xianwu.platform.store.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Migrations found through a class loader, for running without a container. */
public record ClassPathSchema(String schema, ClassLoader loader) implements SchemaFiles {

  @Override
  public SortedMap<String, URL> files() throws IOException {
    URL changelog = loader.getResource(changelog());
    if (changelog == null) {
      throw new IOException("no " + changelog() + " on the class path");
    }
    return "jar".equals(changelog.getProtocol()) ? inJar(changelog) : inFolder(changelog);
  }

  private SortedMap<String, URL> inJar(URL changelog) throws IOException {
    SortedMap<String, URL> found = new TreeMap<>();
    ((JarURLConnection) changelog.openConnection())
        .getJarFile().stream()
            .filter(entry -> entry.getName().startsWith(folder()) && !entry.isDirectory())
            .forEach(entry -> found.put(entry.getName(), loader.getResource(entry.getName())));
    return found;
  }

  private SortedMap<String, URL> inFolder(URL changelog) throws IOException {
    SortedMap<String, URL> found = new TreeMap<>();
    Path folder = Path.of(uri(changelog)).getParent();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        found.put(folder() + relative, file.toUri().toURL());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return found;
  }

  private static URI uri(URL url) throws IOException {
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}
