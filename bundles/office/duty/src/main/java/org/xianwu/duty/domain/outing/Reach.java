package org.xianwu.duty.domain.outing;

import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;

/** How far somebody goes (市内、省内、省外、境外). */
public enum Reach implements Coded {
  CITY("city", "市内县外", "Within the city"),
  PROVINCE("province", "省内市外", "Within the province"),
  COUNTRY("country", "省外", "Other provinces"),
  ABROAD("abroad", "境外", "Abroad");

  private final String code;
  private final Label label;

  Reach(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  public Label label() {
    return label;
  }

  public static Reach of(String code) {
    return Coded.stored(Reach.class, code);
  }
}
