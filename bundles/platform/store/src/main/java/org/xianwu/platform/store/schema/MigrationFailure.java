package org.xianwu.platform.store.schema;

/** A schema could not be brought up to date; its bundle must not run. */
public final class MigrationFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MigrationFailure(String schema, Throwable cause) {
    super("schema " + schema + " could not be brought up to date: " + cause.getMessage(), cause);
  }
}
