package org.xianwu.platform.paperwork.ofd;

import java.util.Locale;

/** OFD measures in millimetres from the upper left, PDF in points from the lower left. */
final class Millimetres {

  static final double PER_POINT = 25.4 / 72;

  private Millimetres() {}

  static double of(double points) {
    return points * PER_POINT;
  }

  /** The shortest form with three decimals. */
  static String format(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    return text.equals("-0") ? "0" : text;
  }
}
