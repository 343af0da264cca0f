package org.xianwu.platform.shell.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xianwu.platform.api.search.RecordHit;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.workflow.PostedNotice;
import org.xianwu.platform.shell.app.Search.Found;
import org.xianwu.platform.shell.app.Search.FoundPage;
import org.xianwu.platform.shell.app.Search.FoundPerson;
import org.xianwu.platform.shell.app.TodoList.Waiting;

/** What the shell's endpoints say, as the browser reads it. */
final class Answers {

  private Answers() {}

  /**
   * Something that waits.
   *
   * @param due null when there is no deadline
   */
  record TodoItem(
      String id,
      String function,
      String urgency,
      Label kind,
      Label title,
      String from,
      Instant at,
      Instant due,
      String light,
      String path) {

    static TodoItem of(Waiting waiting) {
      return new TodoItem(
          waiting.todo().id(),
          waiting.todo().function(),
          code(waiting.todo().urgency()),
          waiting.todo().kind(),
          waiting.todo().title(),
          waiting.todo().from(),
          waiting.todo().at(),
          waiting.todo().due().orElse(null),
          code(waiting.light()),
          waiting.todo().path());
    }
  }

  /** A notice for its reader. */
  record NoticeItem(
      String id,
      String function,
      String urgency,
      Label title,
      Label body,
      Instant at,
      boolean read,
      String path) {

    static NoticeItem of(PostedNotice posted) {
      return new NoticeItem(
          Long.toString(posted.id()),
          posted.notice().function(),
          code(posted.notice().urgency()),
          posted.notice().title(),
          posted.notice().body(),
          posted.at(),
          posted.read(),
          posted.notice().path());
    }
  }

  /** A page of notices. */
  record NoticePage(List<NoticeItem> items, int unread) {}

  /** A record that the search found. */
  record RecordItem(
      String function,
      String ledger,
      Label ledgerTitle,
      String id,
      String title,
      String snippet,
      Instant at,
      String path) {

    static RecordItem of(RecordHit hit) {
      return new RecordItem(
          hit.function(),
          hit.ledger(),
          hit.ledgerTitle(),
          Long.toString(hit.id()),
          hit.title(),
          hit.snippet(),
          hit.at(),
          hit.path());
    }
  }

  /** Everything found. */
  record SearchResult(
      List<FoundPage> functions, List<FoundPerson> people, List<RecordItem> records) {

    static SearchResult of(Found found) {
      return new SearchResult(
          found.functions(), found.people(), found.records().stream().map(RecordItem::of).toList());
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
