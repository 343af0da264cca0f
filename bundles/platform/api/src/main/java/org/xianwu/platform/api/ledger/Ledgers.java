package org.xianwu.platform.api.ledger;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The life that the platform gives to every ledger. All methods act for the current caller, check
 * the permissions of the definition, and know no column or order that is not in it.
 */
@ProviderType
public interface Ledgers {

  /** The description from which the console draws itself. */
  LedgerDescription describe(Ledger ledger);

  /**
   * A page.
   *
   * @param query as in the URL: column filters, {@code q}, {@code sort}, {@code size}, {@code
   *     after}, {@code before}
   */
  LedgerPage list(Ledger ledger, Map<String, List<String>> query);

  LedgerTotal total(Ledger ledger, Map<String, List<String>> query);

  /** One record in full. */
  LedgerItem read(Ledger ledger, long id);

  /** Checks the inputs, makes the record and returns it. */
  LedgerItem create(Ledger ledger, Map<String, Object> input);

  /** Checks the inputs, changes the record and returns it. */
  LedgerItem edit(Ledger ledger, long id, int rev, Map<String, Object> input);

  List<HistoryItem> history(Ledger ledger, long id);

  /** Shows one masked value; the reason goes into the audit trail. */
  String reveal(Ledger ledger, long id, String key, String reason);

  /** Writes the filtered list as xlsx, row by row. */
  void export(Ledger ledger, Map<String, List<String>> query, OutputStream out);

  /** Writes an empty sheet with headings, choices and examples, ready to be filled and imported. */
  void template(Ledger ledger, OutputStream out);

  /** Reads an xlsx; keeps all rows or none. */
  ImportReport importSheet(Ledger ledger, InputStream sheet, boolean dryRun);
}
