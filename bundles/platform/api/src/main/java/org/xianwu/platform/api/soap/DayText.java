package org.xianwu.platform.api.soap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javax.xml.bind.annotation.adapters.XmlAdapter;

/** A day as {@code xs:date}; clients may add a zone, which a day does not need. */
public final class DayText extends XmlAdapter<String, LocalDate> {

  /** Null for what is no day: the operation says so in its own fault. */
  @Override
  public LocalDate unmarshal(String text) {
    try {
      return text == null ? null : LocalDate.parse(text.trim(), DateTimeFormatter.ISO_DATE);
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  @Override
  public String marshal(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
