package org.xianwu.platform.store.schema;

import java.net.URL;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The migrations inside a bundle. */
record BundleSchema(String schema, Bundle bundle) implements SchemaFiles {

  @Override
  public ClassLoader loader() {
    return bundle.adapt(BundleWiring.class).getClassLoader();
  }

  @Override
  public SortedMap<String, URL> files() {
    SortedMap<String, URL> found = new TreeMap<>();
    var entries = bundle.findEntries(folder(), "*", true);
    if (entries != null) {
      for (URL entry : Collections.list(entries)) {
        if (!entry.getPath().endsWith("/")) {
          found.put(entry.getPath(), entry);
        }
      }
    }
    return found;
  }
}
