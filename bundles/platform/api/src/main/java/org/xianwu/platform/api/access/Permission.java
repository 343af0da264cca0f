package org.xianwu.platform.api.access;

import java.util.Objects;
import org.xianwu.platform.api.text.Label;

/**
 * A permission that a function declares; roles grant it, everything else is denied.
 *
 * @param code {@code <function>.<object>.<verb>}, for example {@code duty.roster.publish}
 * @param label shown to the security administrator who grants roles
 * @param widest the widest data scope that makes sense for it
 */
public record Permission(String code, Label label, DataScope widest) {

  public Permission {
    Objects.requireNonNull(code);
    Objects.requireNonNull(label);
    Objects.requireNonNull(widest);
  }

  public static Permission of(String code, String zh, String en, DataScope widest) {
    return new Permission(code, Label.of(zh, en), widest);
  }
}
