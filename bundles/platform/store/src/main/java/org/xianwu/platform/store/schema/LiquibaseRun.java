package org.xianwu.platform.store.schema;

import java.io.IOException;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * The only class that touches Liquibase, so that its classes are loaded only when they are needed.
 */
final class LiquibaseRun {

  private LiquibaseRun() {}

  /**
   * Runs what is new.
   *
   * @param alone whether no other process shares the database: a lock is then one that a killed
   *     process has left behind, and nobody would ever give it back
   */
  static void update(Connection connection, SchemaFiles migration, boolean alone)
      throws IOException {
    Map<String, Object> scope = new HashMap<>();
    scope.put(Scope.Attr.classLoader.name(), Liquibase.class.getClassLoader());
    // a failure comes as an exception; everything else would be noise
    scope.put(Scope.Attr.ui.name(), new LoggerUIService());
    scope.put(Scope.Attr.logService.name(), new NoOpLogService());
    scope.put("liquibase.analytics.enabled", false);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // before the first use of Scope, or it finds no log service for the rest of its life
    thread.setContextClassLoader(Liquibase.class.getClassLoader());
    try {
      Scope.child(scope, () -> run(connection, migration, alone));
    } catch (Exception e) { // the signature of Scope.child leaves no narrower one
      throw new IOException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void run(Connection connection, SchemaFiles migration, boolean alone)
      throws Exception {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    database.setDefaultSchemaName(migration.schema());
    ClassLoaderResourceAccessor files = new ClassLoaderResourceAccessor(migration.loader());
    Liquibase liquibase = new Liquibase(migration.changelog(), files, database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    if (alone && liquibase.listLocks().length > 0) {
      liquibase.forceReleaseLocks();
    }
    liquibase.update(new Contexts(), new LabelExpression());
  }
}
