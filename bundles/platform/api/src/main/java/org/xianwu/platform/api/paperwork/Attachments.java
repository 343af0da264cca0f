package org.xianwu.platform.api.paperwork;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Files that belong to records. Uploads go through the platform; a record then takes them over. */
@ProviderType
public interface Attachments {

  /** Files of a record in the order in which they were attached. */
  List<Attachment> of(String ledger, long recordId);

  /**
   * Makes uploaded files belong to a record, in the running transaction.
   *
   * @param slot what they are to the record, for example {@code letter}
   * @throws org.xianwu.platform.api.problem.Problem when a file is unknown or another's
   */
  void attach(String ledger, long recordId, String slot, List<Long> files);

  /**
   * Makes exactly these files the record's in a slot, in the running transaction: new ones are
   * attached, those that are not named are taken away. For forms that are saved as a whole.
   *
   * @throws org.xianwu.platform.api.problem.Problem as {@link #attach}
   */
  void keep(String ledger, long recordId, String slot, List<Long> files);

  /** Takes a file away from a record; the history keeps that it was there. */
  void detach(String ledger, long recordId, long file);

  /** The content; the caller closes it. */
  InputStream open(long file);

  /**
   * A file of a record.
   *
   * @param mediaType found by looking into the content, never by its name
   * @param digest SM3, hexadecimal
   * @param by person who uploaded it
   * @param read whether it has text, so that the scan for classification marks could read it; a
   *     scanned page has none
   */
  record Attachment(
      long id,
      String name,
      String mediaType,
      long size,
      String digest,
      String slot,
      Instant at,
      long by,
      boolean read) {}
}
