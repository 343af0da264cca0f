package org.xianwu.platform.api.check;

import java.util.Set;

/** How personal data is shown to those who may not see it in clear; done on the server only. */
public final class Masking {

  private static final Set<String> COMPOUND_SURNAMES =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒", "宇文", "长孙", "端木",
          "独孤", "南宫", "西门", "申屠", "赫连");

  private Masking() {}

  /** The surname, a star for every other character: {@code 张*}, {@code 欧阳**}. */
  public static String name(String name) {
    int[] characters = name.codePoints().toArray();
    if (characters.length < 2) {
      return name;
    }
    int kept =
        characters.length > 2 && COMPOUND_SURNAMES.contains(new String(characters, 0, 2)) ? 2 : 1;
    return new String(characters, 0, kept) + "*".repeat(characters.length - kept);
  }

  /** First three and last four of a mobile, last four of anything longer than seven digits. */
  public static String phone(String number) {
    if (PhoneNumber.mobile(number)) {
      return number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }
    return number.length() <= 7 ? "*".repeat(number.length()) : keep(number, 0, 4);
  }

  /** First six and last four, eight stars between: {@code 119901********0013}. */
  public static String citizenNumber(String number) {
    return number.length() == 18 ? keep(number, 6, 4) : "*".repeat(number.length());
  }

  /** Last four of a bank account. */
  public static String bankAccount(String number) {
    return number.length() <= 8 ? "*".repeat(number.length()) : keep(number, 0, 4);
  }

  private static String keep(String text, int first, int last) {
    return text.substring(0, first)
        + "*".repeat(text.length() - first - last)
        + text.substring(text.length() - last);
  }
}
