package org.xianwu.platform.api.paperwork;

import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.Caller;

/**
 * Says who may read and change the files of a ledger's records; one service per ledger with files.
 */
@ConsumerType
public interface AttachmentOwner {

  /** {@code <function>.<ledger>}. */
  String ledger();

  boolean readable(long recordId, Caller caller);

  boolean changeable(long recordId, Caller caller);
}
