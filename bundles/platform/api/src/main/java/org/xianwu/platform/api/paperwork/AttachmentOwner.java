package org.xianwu.platform.api.paperwork;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.text.Label;

/**
 * Says who may read and change the files of a ledger's records; one service per ledger with files.
 */
@ConsumerType
public interface AttachmentOwner {

  /** {@code <function>.<ledger>}. */
  String ledger();

  /** Places for files that a record has. */
  List<Slot> slots();

  boolean readable(long recordId, Caller caller);

  /** Whether the caller may attach and take away files now, as the state of the record allows. */
  boolean changeable(long recordId, Caller caller);

  /**
   * A place for files.
   *
   * @param code for example {@code letter}
   * @param most files that it holds
   */
  record Slot(String code, Label label, int most) {}
}
