package org.xianwu.platform.audit.app;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of the trail are asked for.
 *
 * @param from first moment
 * @param to last moment
 * @param personId who did it
 * @param refused only what was refused
 */
public record EntryFilter(
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Long> personId,
    Optional<String> ledger,
    Optional<String> action,
    Optional<Long> recordId,
    Optional<String> address,
    boolean refused) {

  /** Verbs of events that were refused or failed. */
  public static final List<String> REFUSALS =
      List.of("deny", "reject", "sign-in-refused", "sign-in-failed", "lockout");

  /** Everything. */
  public static final EntryFilter ALL =
      new EntryFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  /** Conditions for a where clause, joined by {@code and}; {@code 1 = 1} when there is none. */
  String sql() {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    from.ifPresent(moment -> conditions.add("at_time >= ?"));
    to.ifPresent(moment -> conditions.add("at_time <= ?"));
    personId.ifPresent(id -> conditions.add("actor_id = ?"));
    ledger.ifPresent(id -> conditions.add("ledger = ?"));
    action.ifPresent(verb -> conditions.add("action = ?"));
    recordId.ifPresent(id -> conditions.add("record_id = ?"));
    address.ifPresent(text -> conditions.add("address = ?"));
    if (refused) {
      conditions.add("action in ('" + String.join("', '", REFUSALS) + "')");
    }
    return String.join(" and ", conditions);
  }

  /** Fills the places of {@link #sql} from the given one on and gives the next. */
  int bind(PreparedStatement statement, int first) throws SQLException {
    int place = first;
    if (from.isPresent()) {
      statement.setTimestamp(place++, Timestamp.from(from.get()));
    }
    if (to.isPresent()) {
      statement.setTimestamp(place++, Timestamp.from(to.get()));
    }
    if (personId.isPresent()) {
      statement.setLong(place++, personId.get());
    }
    if (ledger.isPresent()) {
      statement.setString(place++, ledger.get());
    }
    if (action.isPresent()) {
      statement.setString(place++, action.get());
    }
    if (recordId.isPresent()) {
      statement.setLong(place++, recordId.get());
    }
    if (address.isPresent()) {
      statement.setString(place++, address.get());
    }
    return place;
  }
}
