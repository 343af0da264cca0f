package org.xianwu.duty.domain.handover;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.xianwu.platform.api.text.Coded;

/** What a duty room checks at every handover. */
public enum Equipment implements Coded {
  PHONE("phone"),
  FAX("fax"),
  /** 对讲机. */
  RADIO("radio"),
  VIDEO("video"),
  /** 应急值守系统. */
  SYSTEM("system");

  private final String code;

  Equipment(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
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
