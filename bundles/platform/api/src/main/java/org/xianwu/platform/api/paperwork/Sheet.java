package org.xianwu.platform.api.paperwork;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;

/** A printed sheet: its form, and what fills it from a record of the form's ledger. */
@ConsumerType
public interface Sheet {

  PrintedForm form();

  /**
   * What fills it for the current caller.
   *
   * @throws org.xianwu.platform.api.problem.Problem when the caller may not see the record, or the
   *     sheet says nothing of it yet
   */
  Map<String, Object> fill(long id);

  /** Places without which the sheet would not be valid. */
  Set<String> mandatory();

  /** As of an invented record. */
  Map<String, Object> sample();
}
