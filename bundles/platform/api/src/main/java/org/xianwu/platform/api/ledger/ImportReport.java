package org.xianwu.platform.api.ledger;

import java.util.List;

/**
 * What an import found, or would do.
 *
 * @param dryRun true when nothing was kept
 * @param rows data rows read
 * @param errors every bad cell, at most 1000
 * @param truncated whether there were more
 */
public record ImportReport(
    boolean dryRun, int rows, int created, int updated, List<BadCell> errors, boolean truncated) {

  /**
   * A cell that was refused.
   *
   * @param row number in the sheet, 1 for the heading
   * @param column letter in the sheet, empty when the whole row is meant
   * @param label heading of the column
   * @param value as it stands in the sheet, at most 80 characters
   */
  public record BadCell(
      int row, String column, String label, String value, String message, String remedy) {}
}
