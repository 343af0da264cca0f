package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xianwu.platform.api.text.Label;

/** The JSON of approvals. */
final class Answers {

  private Answers() {}

  /** A person as approvals name one. */
  @Schema(name = "ApprovalPerson")
  public record PersonView(String id, String name, String place) {}

  /** An approval in a list. */
  @Schema(name = "ListedApproval")
  public record Listed(
      String id,
      String kind,
      Label kindTitle,
      String title,
      PersonView applicant,
      String status,
      String stage,
      Instant at,
      Instant due,
      String light,
      boolean read) {}

  /** A page of a list; next is null at the end. */
  @Schema(name = "ApprovalPage")
  public record Page(List<Listed> items, String next) {}

  /** A line of what was submitted; now is null where nothing changed since. */
  @Schema(name = "ApprovalLine")
  public record Line(String key, Label label, String value, String now) {}

  /** Something to know before deciding. */
  @Schema(name = "ApprovalWarning")
  public record Warning(String message, String basis) {}

  /** A step of the way. */
  @Schema(name = "ApprovalStep")
  public record StepView(
      String id,
      String node,
      String who,
      String unit,
      @Schema(allowableValues = {"done", "current", "waiting", "returned", "skipped"}) String state,
      String mark,
      Instant at,
      String opinion,
      Instant since,
      String onBehalfOf) {}

  /** A value on offer. */
  @Schema(name = "ApprovalOption")
  public record Option(String value, String label) {}

  /** What the caller may do now, and what it asks for. */
  @Schema(name = "ApprovalAction")
  public record Action(
      String id,
      String label,
      String tone,
      List<String> asks,
      boolean opinionRequired,
      List<Option> stages,
      List<PersonView> people,
      List<String> phrases) {}

  /** Somebody to whom it was sent to read. */
  @Schema(name = "ApprovalReader")
  public record Reader(PersonView person, String sentBy, Instant sentAt, Instant readAt) {}

  /** Everything about one approval. */
  @Schema(name = "Approval")
  public record One(
      String id,
      int rev,
      String kind,
      Label kindTitle,
      String title,
      String status,
      String stage,
      PersonView applicant,
      Instant submittedAt,
      Instant due,
      String light,
      String path,
      List<Line> content,
      List<Warning> warnings,
      List<StepView> steps,
      List<Action> actions,
      List<Reader> readers) {}

  /** A stage with the people whom it would ask. */
  @Schema(name = "PreviewedStage")
  public record Previewed(String name, String together, List<PersonView> people) {}

  /** A kind of case that goes through approval. */
  @Schema(name = "ApprovalKind")
  public record Kind(String kind, Label title) {}

  /** Somebody decides in another's place. */
  @Schema(name = "Delegation")
  public record DelegationView(
      String id,
      PersonView principal,
      PersonView delegate,
      LocalDate from,
      LocalDate to,
      String kind,
      String reason,
      @Schema(allowableValues = {"current", "coming", "over"}) String state,
      boolean mayEnd) {}

  /** The id of what was made. */
  @Schema(name = "MadeDelegation")
  public record Made(String id) {}
}
