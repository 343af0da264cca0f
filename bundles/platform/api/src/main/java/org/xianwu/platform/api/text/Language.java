package org.xianwu.platform.api.text;

import java.util.Locale;

/** The languages in which every text of the suite is complete. */
public enum Language {
  ZH(Locale.SIMPLIFIED_CHINESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /**
   * Reads an {@code Accept-Language} header.
   *
   * @param header may be null
   * @return English when it is asked for first, else Chinese
   */
  public static Language ofHeader(String header) {
    return header != null && header.trim().toLowerCase(Locale.ROOT).startsWith("en") ? EN : ZH;
  }
}
