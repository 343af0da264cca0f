package org.xianwu.platform.api.access;

import java.util.Map;
import java.util.Objects;
import org.xianwu.platform.api.text.Label;

/**
 * A role that a function proposes, so that a county need not assemble it from single permissions.
 *
 * @param code unique, {@code <function>.<role>}, for example {@code duty.keeper}
 * @param label role name
 * @param grants permission code to data scope
 */
public record RoleTemplate(String code, Label label, Map<String, DataScope> grants) {

  public RoleTemplate {
    Objects.requireNonNull(code);
    Objects.requireNonNull(label);
    grants = Map.copyOf(grants);
  }
}
