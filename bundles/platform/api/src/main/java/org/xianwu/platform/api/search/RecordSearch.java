package org.xianwu.platform.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.xianwu.platform.api.access.Caller;

/** Finds records of all ledgers by any part of their text. */
@ProviderType
public interface RecordSearch {

  /**
   * Newest first, only what the caller may see, each hit checked against the database.
   *
   * @param text two characters or more; shorter texts find nothing
   */
  List<RecordHit> find(Caller caller, String text, int limit);
}
