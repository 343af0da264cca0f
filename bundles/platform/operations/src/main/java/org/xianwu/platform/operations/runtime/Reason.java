package org.xianwu.platform.operations.runtime;

import java.util.Objects;
import org.xianwu.platform.api.text.Label;

/** Why something does not work, and what to do about it. */
public record Reason(Label what, Label remedy) {

  public static final Reason NONE = of("", "", "", "");

  public Reason {
    Objects.requireNonNull(what);
    Objects.requireNonNull(remedy);
  }

  public static Reason of(String zh, String en, String remedyZh, String remedyEn) {
    return new Reason(Label.of(zh, en), Label.of(remedyZh, remedyEn));
  }

  public boolean given() {
    return !what.zh().isEmpty();
  }
}
