package org.xianwu.platform.api.text;

import java.util.Objects;

/** A short text in both languages of the suite, for example a column heading. */
public record Label(String zh, String en) {

  public Label {
    Objects.requireNonNull(zh);
    Objects.requireNonNull(en);
  }

  public static Label of(String zh, String en) {
    return new Label(zh, en);
  }

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
