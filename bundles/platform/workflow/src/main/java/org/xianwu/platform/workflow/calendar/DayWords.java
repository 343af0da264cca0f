package org.xianwu.platform.workflow.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.xianwu.platform.api.calendar.CalendarDay;
import org.xianwu.platform.api.calendar.DayType;
import org.xianwu.platform.api.text.Label;

/** What kind of day a date is, in words. */
final class DayWords {

  private static final Map<String, String> ENGLISH =
      Map.of(
          "元旦", "New Year",
          "春节", "Spring Festival",
          "清明节", "Qingming",
          "劳动节", "Labour Day",
          "端午节", "Dragon Boat Festival",
          "中秋节", "Mid-Autumn Festival",
          "国庆节", "National Day",
          "国庆节、中秋节", "National Day and Mid-Autumn Festival");

  private static final Map<DayType, Label> TYPES =
      Map.of(
          DayType.WORKDAY, Label.of("工作日", "working day"),
          DayType.WEEKEND, Label.of("休息日", "weekend"),
          DayType.STATUTORY, Label.of("法定节假日", "statutory holiday"),
          DayType.ADJUSTED_OFF, Label.of("调休休息", "day off by arrangement"),
          DayType.ADJUSTED_WORK, Label.of("调休上班", "weekend day worked"));

  private DayWords() {}

  /** For example 周六，调休上班（春节）. */
  static Label of(CalendarDay day) {
    Label type = TYPES.get(day.type());
    Label name = day.name().isEmpty() ? Label.of("", "") : named(day.name());
    String open = day.provisional() ? "，暂定" : "";
    String openEn = day.provisional() ? ", provisional" : "";
    return Label.of(
        weekday(day.date(), Locale.CHINA) + "，" + type.zh() + name.zh() + open,
        weekday(day.date(), Locale.ENGLISH) + ", " + type.en() + name.en() + openEn);
  }

  private static Label named(String name) {
    return Label.of("（" + name + "）", " (" + ENGLISH.getOrDefault(name, name) + ")");
  }

  private static String weekday(LocalDate date, Locale locale) {
    if (locale == Locale.CHINA) {
      return "周" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
    }
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
  }
}
