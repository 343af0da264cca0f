package org.xianwu.platform.testkit.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.store.StoreTables;
import org.xianwu.platform.store.schema.Migrations;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.RealPostgres;

/**
 * What was entered with any earlier version of a schema is still there after the upgrade, on both
 * databases, and no change set that has landed is ever edited. A bundle takes it over by one line:
 *
 * <pre>{@code
 * class DutyUpgradeTest extends UpgradeContract {
 *   DutyUpgradeTest() {
 *     super("duty");
 *   }
 * }
 * }</pre>
 *
 * <p>The schema is brought up one change set after the other, by the product's own migrations.
 * After each of them every table gets a row, such as that version could have written it. In the end
 * all rows must be as they were entered, and every entity of today must be readable from them.
 */
public abstract class UpgradeContract {

  private final String schema;
  private final String unit;
  private final ClassLoader loader = getClass().getClassLoader();

  @TempDir private Path folder;

  /** For a schema with a persistence unit of the same name. */
  protected UpgradeContract(String noun) {
    this(noun, noun);
  }

  /**
   * For any schema.
   *
   * @param unit its persistence unit, empty when its rows are read without entities
   */
  protected UpgradeContract(String schema, String unit) {
    this.schema = schema;
    this.unit = unit;
  }

  /** Values by {@code table.column} where any text, number or day would not be readable. */
  protected Map<String, Object> samples() {
    return Map.of();
  }

  /** {@code table} or {@code table.column} that a change set drops or rewrites on purpose. */
  protected Set<String> givenUp() {
    return Set.of();
  }

  @Test
  void what_an_earlier_version_wrote_survives_on_derby() throws Exception {
    upgrade("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "", folder);
  }

  @Test
  void what_an_earlier_version_wrote_survives_on_postgresql() throws Exception {
    try (RealPostgres server = RealPostgres.start()) {
      upgrade(server.newDatabase(), server.user(), folder);
    }
  }

  @Test
  void change_sets_that_have_landed_are_never_edited() throws IOException {
    LandedList.of(schema).assertOnlyGrown(ChangeSets.of(schema, loader).landed());
  }

  void upgrade(String url, String user, Path work) throws SQLException, IOException {
    ChangeSets sets = ChangeSets.of(schema, loader);
    try (BasicDataSource source = new BasicDataSource()) {
      source.setUrl(url);
      source.setUsername(user.isEmpty() ? null : user);
      StoreTables.create(source);
      Migrations migrations = new Migrations(source, Clock.systemUTC());
      try (Connection connection = source.getConnection()) {
        Map<String, Object> values = new HashMap<>(Entities.choices(unit, loader));
        values.putAll(samples());
        SampleRows rows = new SampleRows(connection, values);
        for (int count = 1; count <= sets.count(); count++) {
          assertThat(migrations.run(sets.until(count, work)))
              .as("change set %s runs", sets.name(count - 1))
              .isTrue();
          rows.enter(schema);
        }
        assertThat(rows.lost(givenUp())).as("what an upgrade of %s loses", schema).isEmpty();
      }
      if (!unit.isEmpty()) {
        read(url, user);
      }
    }
  }

  private void read(String url, String user) throws SQLException, IOException {
    try (EmbeddedStore store =
            EmbeddedStore.with()
                .schema(schema)
                .unit(unit)
                .loader(loader)
                .database(url, user, "")
                .open();
        Connection connection = store.plain().getConnection()) {
      assertThat(Entities.unreadable(store.store(), connection, Entities.of(unit, loader)))
          .as("what the entities of %s cannot read", unit)
          .isEmpty();
    }
  }
}
