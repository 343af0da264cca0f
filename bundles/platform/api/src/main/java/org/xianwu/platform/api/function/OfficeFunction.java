package org.xianwu.platform.api.function;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.xianwu.platform.api.access.PermissionSource;
import org.xianwu.platform.api.text.Label;

/**
 * An office function announcing itself; exactly one service per function bundle.
 *
 * <p>Menu, REST tree, SOAP list and permissions follow from the services of the bundle, so they
 * come and go with it.
 */
@ConsumerType
public interface OfficeFunction extends PermissionSource {

  /** The noun of the function: folder, schema, paths, permissions and error codes begin with it. */
  String code();

  Label name();

  /** One sentence for the function manager. */
  Label purpose();

  /** How long records of each ledger are kept, and on which basis. */
  List<Retention> retention();
}
