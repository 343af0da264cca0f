package org.xianwu.platform.api.paperwork;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** How days and amounts are written on official paper. */
public final class Written {

  /** Stands in a cell in which nothing is to be filled in. */
  public static final String NONE = "—";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT).withZone(WorkCalendar.ZONE);
  private static final DateTimeFormatter OF_MOMENT = DAY.withZone(WorkCalendar.ZONE);

  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] PLACES = {"", "拾", "佰", "仟"};
  private static final List<String> GROUPS = List.of("", "万", "亿", "万亿");
  private static final int GROUP = 10_000;

  private Written() {}

  /** For example 2026年11月24日. Basis: GB/T 9704-2012 7.3.5.4, without leading zeros. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The day of a moment on the office's clock. */
  public static String day(Instant moment) {
    return OF_MOMENT.format(moment);
  }

  /** For example 2026年11月24日 09:30, on the office's clock. */
  public static String minute(Instant moment) {
    return MINUTE.format(moment);
  }

  /** A period; one day is written once, and a year or month that both share is not repeated. */
  public static String days(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return day(first);
    }
    if (first.getYear() != last.getYear()) {
      return day(first) + "至" + day(last);
    }
    String end =
        first.getMonth() == last.getMonth()
            ? last.getDayOfMonth() + "日"
            : last.getMonthValue() + "月" + last.getDayOfMonth() + "日";
    return day(first) + "至" + end;
  }

  /** The text, {@link #NONE} when there is none. */
  public static String orNone(String text) {
    return Objects.requireNonNull(text).isBlank() ? NONE : text;
  }

  /** A line to be signed and dated by hand. */
  public static String blank(String who) {
    return who + "：　　　　　　　　　　年　　月　　日";
  }

  /** Yuan with two decimals, for example 1,680.32. */
  public static String yuan(BigDecimal amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(cents(amount));
  }

  /**
   * Yuan in the capitals of vouchers (大写金额), for example 壹仟陆佰捌拾元叁角贰分.
   *
   * <p>Basis: 支付结算办法, annex 1 (正确填写票据和结算凭证的基本规定): 整 after yuan and jiao, none after fen; one 零 for
   * zeros in a row.
   *
   * @param amount less than ten quadrillion
   */
  public static String yuanInCapitals(BigDecimal amount) {
    BigDecimal cents = cents(amount);
    String sign = cents.signum() < 0 ? "负" : "";
    long all = cents.abs().movePointRight(2).longValueExact();
    long yuan = all / 100;
    int jiao = (int) (all / 10 % 10);
    int fen = (int) (all % 10);
    String whole = yuan == 0 ? "" : whole(yuan) + "元";
    if (jiao == 0 && fen == 0) {
      return sign + (yuan == 0 ? "零元" : whole) + "整";
    }
    String gap = yuan != 0 && jiao == 0 ? "零" : "";
    return sign
        + whole
        + gap
        + (jiao == 0 ? "" : digit(jiao) + "角")
        + (fen == 0 ? "整" : digit(fen) + "分");
  }

  private static String whole(long yuan) {
    StringBuilder written = new StringBuilder();
    long rest = yuan;
    boolean gap = false;
    for (int group = 0; rest > 0; group++) {
      int part = (int) (rest % GROUP);
      rest /= GROUP;
      if (part == 0) {
        gap = !written.isEmpty();
        // a myriad of hundred millions keeps its 亿 though the group of hundred millions is empty
        if (group == 2 && rest > 0) {
          written.insert(0, "亿");
          gap = false;
        }
        continue;
      }
      String name = group == 3 && written.indexOf("亿") >= 0 ? "万" : GROUPS.get(group);
      written.insert(0, four(part) + name + (gap ? "零" : ""));
      gap = part < 1000 || rest % 10 == 0;
    }
    return written.toString();
  }

  /** Up to four digits without a leading zero. */
  private static String four(int part) {
    StringBuilder written = new StringBuilder();
    boolean gap = false;
    for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
      int digit = part / unit % 10;
      if (digit == 0) {
        gap = !written.isEmpty();
      } else {
        written.append(gap ? "零" : "").append(digit(digit)).append(PLACES[place]);
        gap = false;
      }
    }
    return written.toString();
  }

  private static String digit(int digit) {
    return DIGITS.substring(digit, digit + 1);
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
