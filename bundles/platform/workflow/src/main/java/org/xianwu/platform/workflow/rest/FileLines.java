package org.xianwu.platform.workflow.rest;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.workflow.calendar.Arrangement;

/** Puts what was found in a file into the words of the caller. */
final class FileLines {

  private final Texts texts;
  private final CallerContext callers;

  FileLines(Texts texts, CallerContext callers) {
    this.texts = texts;
    this.callers = callers;
  }

  List<CalendarAnswers.Line> of(List<Arrangement.Line> found) {
    return found.stream().map(this::line).toList();
  }

  private CalendarAnswers.Line line(Arrangement.Line found) {
    String message =
        texts.get(callers.current().language(), found.key(), Map.of("value", found.value()));
    return new CalendarAnswers.Line(found.row(), found.column(), found.value(), message);
  }
}
