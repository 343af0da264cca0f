package org.xianwu.platform.api.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Registered once the migrations of a bundle with the header {@code Xianwu-Schema} have run,
 * service property {@code xianwu.schema}; for bundles that use JDBC and must wait for their tables.
 */
@ProviderType
public interface SchemaReady {

  /** Service property with the name of the schema. */
  String SCHEMA = "xianwu.schema";

  /** Name of the schema. */
  String schema();
}
