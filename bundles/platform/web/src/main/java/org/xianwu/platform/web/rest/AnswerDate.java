package org.xianwu.platform.web.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.core.HttpHeaders;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Dates answers, once a second for all of them: CXF would make a formatter of its own for each. */
final class AnswerDate extends AbstractPhaseInterceptor<Message> {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private volatile Dated last = new Dated(Long.MIN_VALUE, "");

  /** A second since 1970 and how HTTP writes it. */
  private record Dated(long second, String text) {}

  AnswerDate() {
    super(Phase.PRE_MARSHAL);
  }

  @Override
  public void handleMessage(Message answer) {
    if (answer.get(Message.PROTOCOL_HEADERS) == null) {
      Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      headers.put(HttpHeaders.DATE, List.of(now()));
      answer.put(Message.PROTOCOL_HEADERS, headers);
    }
  }

  private String now() {
    Instant now = Instant.now();
    Dated known = last;
    if (known.second() != now.getEpochSecond()) {
      known = new Dated(now.getEpochSecond(), FORMAT.format(now));
      last = known;
    }
    return known.text();
  }
}
