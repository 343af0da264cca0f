package org.xianwu.platform.paperwork;

import org.xianwu.platform.api.problem.ProblemCode;

/** Why a file is not taken, or not given out. */
public enum AttachmentProblem implements ProblemCode {
  /** The county does not take files of this type; parameters: name, types. */
  TYPE("file-type", 422),
  /** The ending of the name says something else than the content; parameters: name, type. */
  DISGUISED("file-disguised", 422),
  /**
   * A format of before 2007 (.doc, .xls, .wps), whose text cannot be read safely; parameter: name.
   */
  OLD_FORMAT("file-old-format", 422),
  /** Protected by a password or a key: nobody could check what it says; parameter: name. */
  ENCRYPTED("file-encrypted", 422),
  /** It cannot be opened; parameter: name. */
  DAMAGED("file-damaged", 422),
  /** Unpacks to more than any honest file does; parameter: name. */
  BOMB("file-bomb", 422),
  /** Carries a program; parameter: name. */
  MACRO("file-macro", 422),
  /** Carries a classification mark (国家秘密标志); says nothing of the file. */
  MARKED("file-marked", 422),
  /** The virus scanner found something; parameter: name. */
  VIRUS("file-virus", 422),
  /** The virus scanner does not answer, so nothing is taken. */
  SCANNER_DOWN("file-scanner-down", 503),
  /** Parameters: name, size, most. */
  TOO_LARGE("file-too-large", 413),
  /** Parameter: name. */
  EMPTY("file-empty", 422),
  /** No usable file name. */
  NAME("file-name", 422),
  /** A part does not follow what has arrived; parameter: received. */
  MISPLACED("file-part-misplaced", 409),
  /** More unfinished uploads at once than one person needs; parameter: most. */
  TOO_MANY("file-too-many-uploads", 429),
  /** Not uploaded by the caller, or cleared away after a day without a record. */
  UNKNOWN("file-unknown", 422),
  /** Belongs to a record already; parameter: name. */
  TAKEN("file-taken", 409),
  /** The record has no such place for files; parameter: slot. */
  SLOT_UNKNOWN("file-slot-unknown", 422),
  /** The place for files is full; parameters: slot, most. */
  SLOT_FULL("file-slot-full", 422),
  /** The files of this record cannot be changed now. */
  FIXED("file-fixed", 409),
  /** The content is not where it was kept; parameter: name. */
  LOST("file-lost", 503),
  /** The content is not what was uploaded; parameter: name. */
  ALTERED("file-altered", 503),
  /** The store of contents does not answer; what has arrived is kept and may be finished later. */
  STORE_AWAY("file-store-away", 503),
  /** A stop was decided before. */
  STOP_DECIDED("stop-decided", 409);

  private final String code;
  private final int status;

  AttachmentProblem(String name, int status) {
    this.code = "paperwork." + name;
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
