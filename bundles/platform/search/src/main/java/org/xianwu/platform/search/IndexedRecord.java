package org.xianwu.platform.search;

import java.util.List;
import java.util.Map;

/**
 * What the index knows of a record.
 *
 * @param places ids by the database columns that the data scope looks at
 * @param texts of the searchable columns that hold any
 * @param references ids of people and units by column key
 */
record IndexedRecord(
    long id, Map<String, Long> places, List<String> texts, Map<String, List<Long>> references) {}
