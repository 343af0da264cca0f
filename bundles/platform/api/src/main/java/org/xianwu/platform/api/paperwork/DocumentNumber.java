package org.xianwu.platform.api.paperwork;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号), for example 县委发〔2026〕12号. Basis: GB/T 9704-2012 7.2.5.
 *
 * @param word 1 to 12 Chinese characters
 * @param sequence from 1, written without leading zeros
 */
public record DocumentNumber(String word, int year, int sequence) {

  private static final Pattern FORM =
      Pattern.compile("([\\u4e00-\\u9fff]{1,12})〔((?:19|20)\\d{2})〕([1-9]\\d{0,4})号");
  private static final Pattern LOOSE =
      Pattern.compile(
          "([\\u4e00-\\u9fff]{1,12}?)[〔\\[(（【﹝]((?:19|20)\\d{2})[〕\\])）】﹞]第?0*([1-9]\\d{0,4})号");

  /** Reads a number in its correct form. */
  public static Optional<DocumentNumber> parse(String text) {
    return read(FORM, text);
  }

  /**
   * What a number in a usual but wrong form should be: other brackets, 第, leading zeros, full-width
   * digits, spaces.
   *
   * @return empty when it cannot be guessed, for example a year of two digits
   */
  public static Optional<DocumentNumber> normalised(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (!Character.isWhitespace(c) && c != '　') {
        plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
      }
    }
    return read(LOOSE, plain.toString());
  }

  public String format() {
    return word + "〔" + year + "〕" + sequence + "号";
  }

  private static Optional<DocumentNumber> read(Pattern form, String text) {
    Matcher parts = form.matcher(text);
    return parts.matches()
        ? Optional.of(
            new DocumentNumber(
                parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
        : Optional.empty();
  }
}
