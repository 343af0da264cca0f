package org.xianwu.platform.approval.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.approval.domain.Actor;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.CaseReader;
import org.xianwu.platform.approval.domain.Step;

/**
 * One approval as its page shows it.
 *
 * @param kindTitle empty in both languages when the function is away
 * @param due the earliest end of the open tasks, else when the function wants it decided
 * @param content what was submitted, with what the case says now where that differs
 * @param warnings soft rules that the case touches
 * @param done steps that were taken
 * @param open who is asked now
 * @param ahead stages that follow
 * @param offers what the caller may do
 */
public record Picture(
    CaseApproval about,
    Label kindTitle,
    Optional<Instant> due,
    List<Line> content,
    List<Label> warnings,
    List<Done> done,
    List<Waiting> open,
    List<Ahead> ahead,
    List<CaseReader> readers,
    List<Offer> offers) {

  /** A line of what was submitted. */
  public record Line(CaseFacts.Line line, Optional<String> now) {}

  /**
   * A step that was taken.
   *
   * @param since when the one who took it was asked
   * @param people whom it concerned
   */
  public record Done(
      Step step,
      String stage,
      Actor actor,
      Optional<Instant> since,
      Instant at,
      String opinion,
      List<Long> people) {}

  /** Somebody who is asked now. */
  public record Waiting(String stage, long person, Instant since) {}

  /** A stage that the case has not reached. */
  public record Ahead(String stage, List<Long> people) {}
}
