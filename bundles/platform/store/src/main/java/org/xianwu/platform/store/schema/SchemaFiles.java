package org.xianwu.platform.store.schema;

import java.io.IOException;
import java.net.URL;
import java.util.SortedMap;

/** The migrations of one schema, {@code db/<schema>/changelog.xml} and the files beside it. */
public interface SchemaFiles {

  String schema();

  /** Sees the files under their paths. */
  ClassLoader loader();

  /** Every file below {@code db/<schema>/}, by path. */
  SortedMap<String, URL> files() throws IOException;

  default String changelog() {
    return folder() + "changelog.xml";
  }

  default String folder() {
    return "db/" + schema() + "/";
  }
}
