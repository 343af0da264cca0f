package org.xianwu.platform.api.soap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.bind.annotation.adapters.XmlAdapter;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** A moment as {@code xs:dateTime} on the office's clock, to the second. */
public final class MomentText extends XmlAdapter<String, Instant> {

  @Override
  public Instant unmarshal(String text) {
    return text == null ? null : OffsetDateTime.parse(text.trim()).toInstant();
  }

  @Override
  public String marshal(Instant moment) {
    return moment == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            moment.truncatedTo(ChronoUnit.SECONDS).atZone(WorkCalendar.ZONE));
  }
}
