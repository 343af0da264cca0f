package org.xianwu.platform.ledger.table;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Reach;
import org.xianwu.platform.api.ledger.Values;

/**
 * A row as it stands in the database.
 *
 * @param values by column key, in the types of {@link Values}; keys without a value are absent
 * @param places ids by the database columns that the data scope looks at, 0 for none
 */
public record RecordRow(
    long id,
    int rev,
    Instant createdAt,
    long createdBy,
    Instant updatedAt,
    long updatedBy,
    Map<String, Object> values,
    Map<String, Long> places) {

  /** For the decisions of the function. */
  public LedgerRow forFunction() {
    return new LedgerRow(id, rev, Values.of(values));
  }

  public boolean within(Reach reach) {
    return reach.covers(column -> places.getOrDefault(column, 0L));
  }

  RecordRow with(String key, List<Long> ids) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(key, ids);
    return new RecordRow(id, rev, createdAt, createdBy, updatedAt, updatedBy, more, places);
  }
}
