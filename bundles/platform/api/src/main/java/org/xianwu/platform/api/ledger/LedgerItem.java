package org.xianwu.platform.api.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A record as JSON.
 *
 * @param id decimal digits
 * @param rev version, send it back with a change
 * @param values by column key, masked where the caller may not see them
 * @param texts what to show for each value: names of people and units, labels of choices
 * @param masked keys of masked values
 * @param actions verbs that the caller may apply now
 * @param createdBy name, null in lists
 * @param createdAt null in lists
 * @param updatedBy name, null in lists
 * @param updatedAt null in lists
 */
@Schema(description = "A record with its values and the texts to show for them")
public record LedgerItem(
    String id,
    int rev,
    Map<String, Object> values,
    Map<String, String> texts,
    List<String> masked,
    List<String> actions,
    String createdBy,
    Instant createdAt,
    String updatedBy,
    Instant updatedAt) {}
