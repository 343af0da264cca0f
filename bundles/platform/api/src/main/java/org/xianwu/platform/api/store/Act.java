package org.xianwu.platform.api.store;

import java.util.Objects;

/**
 * What a person did, as the history names it.
 *
 * @param action verb in kebab-case, for example {@code create}, {@code edit}, {@code publish}
 * @param reason given by the person, empty when none was asked for
 */
public record Act(String action, String reason) {

  public static final Act CREATE = of("create");
  public static final Act EDIT = of("edit");
  public static final Act IMPORT = of("import");

  public Act {
    Objects.requireNonNull(action);
    Objects.requireNonNull(reason);
  }

  public static Act of(String action) {
    return new Act(action, "");
  }

  public Act because(String why) {
    return new Act(action, why);
  }
}
