package org.xianwu.duty.domain.handover;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What a duty room checks at every handover. */
public enum Equipment implements Named {
  PHONE("phone", "值班电话", "Phone"),
  FAX("fax", "传真", "Fax"),
  /** 对讲机. */
  RADIO("radio", "对讲机", "Radio"),
  VIDEO("video", "视频会议", "Video"),
  /** 应急值守系统. */
  SYSTEM("system", "应急值守系统", "Duty system");

  private final String code;
  private final Label label;

  Equipment(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return label;
  }

  /** Those named in a text that {@link #written} made. */
  public static Set<Equipment> read(String codes) {
    Set<Equipment> found = EnumSet.noneOf(Equipment.class);
    Arrays.stream(codes.split(" "))
        .filter(code -> !code.isEmpty())
        .forEach(code -> found.add(Coded.stored(Equipment.class, code)));
    return found;
  }

  /** Their codes by blanks. */
  public static String written(Set<Equipment> some) {
    return some.stream().sorted().map(Equipment::code).collect(Collectors.joining(" "));
  }
}
