package org.xianwu.platform.api.search;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.LedgerDefinition;

/** The text index behind the search field of a list. */
@ProviderType
public interface TextIndex {

  /**
   * Ids of the records of a ledger that contain the text in a searchable column, newest first. The
   * index lags behind the database, so the reader checks each of them again.
   *
   * @param text any part of a text, two characters or more
   * @return empty when the index cannot answer: it is being built, or the text is too short
   */
  Optional<List<Long>> find(Caller caller, LedgerDefinition ledger, String text, int limit);
}
