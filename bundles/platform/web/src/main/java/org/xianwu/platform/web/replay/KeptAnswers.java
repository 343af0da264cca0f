package org.xianwu.platform.web.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.store.SchemaReady;

/** The answers to creations of the last day, by who asked and with which key. */
@Component(service = KeptAnswers.class)
public final class KeptAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

  /** So many answers in memory at most; who comes later is told that the first request runs. */
  private static final int MOST_UNWRITTEN = 1_000;

  private static final String UNIQUE_VIOLATION = "23505";

  private final DataSource database;
  private final Clock clock;
  // a row that another run left unfinished will never be finished
  private final String run = UUID.randomUUID().toString();

  /** What became of keys while the database took nothing, as when its disk was full. */
  private final Map<Place, Optional<Answer>> unwritten = new ConcurrentHashMap<>();

  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

  /**
   * What is known of a key.
   *
   * @param digest of the request it came with first
   * @param answer empty while the request runs
   * @param cutOff whether the suite stopped while the request ran
   */
  record Known(String digest, Optional<Answer> answer, boolean cutOff) {}

  /**
   * An answer as it was given.
   *
   * @param location empty when there was none
   */
  record Answer(int status, String type, String location, String body) {}

  private record Place(String principal, String key) {}

  /** Waits until the table is there. */
  @Activate
  public KeptAnswers(
      @Reference(target = "(osgi.jndi.service.name=xianwu)") DataSource database,
      @Reference Clock clock,
      @Reference(target = "(" + SchemaReady.SCHEMA + "=web)") SchemaReady schema) {
    this(database, clock);
  }

  /** With the table in the database. */
  public KeptAnswers(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Claims a key.
   *
   * @return empty when the key is new and now belongs to this request
   */
  Optional<Known> claim(String principal, String key, String digest) throws SQLException {
    sweep();
    settle(new Place(principal, key));
    try (Connection connection = open();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into web.answer (principal, request_key, digest, run_id, started_at)"
                    + " values (?, ?, ?, ?, ?)")) {
      insert.setString(1, principal);
      insert.setString(2, key);
      insert.setString(3, digest);
      insert.setString(4, run);
      insert.setTimestamp(5, Timestamp.from(clock.instant()));
      insert.executeUpdate();
      return Optional.empty();
    } catch (SQLException failure) {
      if (!UNIQUE_VIOLATION.equals(failure.getSQLState())) {
        throw failure;
      }
    }
    return Optional.of(known(principal, key));
  }

  /** Writes now what could not be written when the request ended. */
  private void settle(Place place) throws SQLException {
    Optional<Answer> ended = unwritten.get(place);
    if (ended != null) {
      if (ended.isPresent()) {
        write(place, ended.get());
      } else {
        delete(place);
      }
      unwritten.remove(place, ended);
    }
  }

  private Known known(String principal, String key) throws SQLException {
    try (Connection connection = open();
        PreparedStatement select =
            connection.prepareStatement(
                "select digest, run_id, status, media_type, location, body from web.answer"
                    + " where principal = ? and request_key = ?")) {
      select.setString(1, principal);
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          // swept or given back a moment ago: the caller asks again
          return new Known("", Optional.empty(), false);
        }
        int status = row.getInt(3);
        Optional<Answer> answer =
            status == 0
                ? Optional.empty()
                : Optional.of(
                    new Answer(status, row.getString(4), row.getString(5), row.getString(6)));
        return new Known(row.getString(1), answer, !run.equals(row.getString(2)));
      }
    }
  }

  /** Keeps the answer; when the database does not take it, until it does or the suite stops. */
  void keep(String principal, String key, Answer answer) {
    Place place = new Place(principal, key);
    try {
      write(place, answer);
    } catch (SQLException failure) {
      LOG.warn("cannot keep the answer to key {}", key, failure);
      remember(place, Optional.of(answer));
    }
  }

  private void write(Place place, Answer answer) throws SQLException {
    try (Connection connection = open();
        PreparedStatement update =
            connection.prepareStatement(
                "update web.answer set status = ?, media_type = ?, location = ?, body = ?"
                    + " where principal = ? and request_key = ?")) {
      update.setInt(1, answer.status());
      update.setString(2, answer.type());
      update.setString(3, answer.location());
      update.setString(4, answer.body());
      update.setString(5, place.principal());
      update.setString(6, place.key());
      update.executeUpdate();
    }
  }

  /**
   * Gives the key back after a refusal, so that the corrected request may use it; when the database
   * does not take that, the next request with the key does.
   */
  void release(String principal, String key) {
    Place place = new Place(principal, key);
    try {
      delete(place);
    } catch (SQLException failure) {
      LOG.warn("cannot give back key {}", key, failure);
      remember(place, Optional.empty());
    }
  }

  private void delete(Place place) throws SQLException {
    try (Connection connection = open();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from web.answer where principal = ? and request_key = ?")) {
      delete.setString(1, place.principal());
      delete.setString(2, place.key());
      delete.executeUpdate();
    }
  }

  private void remember(Place place, Optional<Answer> ended) {
    if (unwritten.size() < MOST_UNWRITTEN) {
      unwritten.put(place, ended);
    }
  }

  private void sweep() throws SQLException {
    Instant now = clock.instant();
    Instant last = swept.get();
    if (last.plus(BETWEEN_SWEEPS).isAfter(now) || !swept.compareAndSet(last, now)) {
      return;
    }
    try (Connection connection = open();
        PreparedStatement delete =
            connection.prepareStatement("delete from web.answer where started_at < ?")) {
      delete.setTimestamp(1, Timestamp.from(now.minus(KEPT)));
      delete.executeUpdate();
    }
  }

  private Connection open() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(true);
    return connection;
  }
}
