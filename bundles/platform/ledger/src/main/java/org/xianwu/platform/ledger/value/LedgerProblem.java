package org.xianwu.platform.ledger.value;

import org.xianwu.platform.api.problem.ProblemCode;

/** Refusals of the generic ledger. */
public enum LedgerProblem implements ProblemCode {
  /** The position in a list is not one that the list gave out. */
  BAD_CURSOR("ledger.bad-cursor", 400),
  /** The list offers no such order; parameter: sort. */
  UNKNOWN_SORT("ledger.unknown-sort", 400),
  /** The suite gives the value itself, or it is given once only. */
  READ_ONLY("ledger.read-only", 422),
  /** Another person changed the input meanwhile; parameters: before, after, who. */
  CHANGED_MEANWHILE("ledger.changed-meanwhile", 412),
  /** A masked value is shown for a reason only. */
  REASON_TOO_SHORT("ledger.reason-too-short", 422),
  BAD_NUMBER("ledger.bad-number", 422),
  /** More than two decimals of a yuan. */
  BAD_MONEY("ledger.bad-money", 422),
  BAD_DATE("ledger.bad-date", 422),
  BAD_DATE_TIME("ledger.bad-date-time", 422),
  BAD_TIME("ledger.bad-time", 422),
  BAD_PHONE("ledger.bad-phone", 422),
  BAD_BOOLEAN("ledger.bad-boolean", 422),
  /** Characters that cannot be shown. */
  BAD_CHARACTER("ledger.bad-character", 422),
  /** Nobody has that name; parameter: name. */
  UNKNOWN_PERSON("ledger.unknown-person", 422),
  /** Several people have that name; parameters: name, example. */
  AMBIGUOUS_PERSON("ledger.ambiguous-person", 422),
  UNKNOWN_UNIT("ledger.unknown-unit", 422),
  AMBIGUOUS_UNIT("ledger.ambiguous-unit", 422),
  UNKNOWN_DEPARTMENT("ledger.unknown-department", 422),
  /** Several units have such a section; parameters: name, example. */
  AMBIGUOUS_DEPARTMENT("ledger.ambiguous-department", 422),
  /** The cell shows an error of the spreadsheet program. */
  CELL_ERROR("ledger.cell-error", 422),
  /** Two rows of one sheet mean the same record. */
  ROW_TWICE("ledger.row-twice", 422),
  UNKNOWN_HEADING("ledger.unknown-heading", 422),
  HEADING_TWICE("ledger.heading-twice", 422),
  MISSING_HEADING("ledger.missing-heading", 422),
  /** The file is no spreadsheet, or broken. */
  SHEET_UNREADABLE("ledger.sheet-unreadable", 422),
  /** The format of before 2007. */
  SHEET_OLD("ledger.sheet-old", 422),
  SHEET_ENCRYPTED("ledger.sheet-encrypted", 422),
  /** Unpacked it is larger than any honest sheet. */
  SHEET_TOO_LARGE("ledger.sheet-too-large", 413),
  /** More rows than an import takes; parameter: limit. */
  SHEET_TOO_LONG("ledger.sheet-too-long", 422),
  SHEET_EMPTY("ledger.sheet-empty", 422);

  private final String code;
  private final int status;

  LedgerProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
