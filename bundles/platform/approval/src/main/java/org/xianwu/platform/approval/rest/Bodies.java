package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.approval.app.Decisions;

/** What is sent with a step. */
final class Bodies {

  private static final int OPINION = 500;
  private static final int MOST_PEOPLE = 50;

  private Bodies() {}

  /**
   * The answer to what an action asks for; each action reads only its own parts.
   *
   * @param stage key of the stage to return to, -1 for the applicant
   * @param place {@code before}, {@code beside} or {@code after} the caller
   */
  @Schema(name = "ApprovalAnswer", description = "What an action asks for")
  public record Answer(
      @Schema(maxLength = OPINION) String opinion,
      List<String> people,
      String stage,
      Boolean straightBack,
      @Schema(allowableValues = {"before", "beside", "after"}) String place,
      Instant due) {

    static Answer given(Answer body) {
      return body == null ? new Answer(null, null, null, null, null, null) : body;
    }

    String words() {
      Inputs inputs = new Inputs();
      String text = inputs.text("opinion", opinion, OPINION);
      inputs.done();
      return text;
    }

    List<Long> somebody() {
      Inputs inputs = new Inputs();
      List<Long> found = inputs.references("people", people).stream().distinct().toList();
      inputs.required("people", found.isEmpty() ? null : found);
      if (found.size() > MOST_PEOPLE) {
        inputs.fault("people", Problem.of(CommonProblem.OUT_OF_RANGE).with("max", MOST_PEOPLE));
      }
      inputs.done();
      return found;
    }

    long one() {
      return somebody().get(0);
    }

    int target() {
      if (stage == null || !stage.matches("-1|[0-9]{1,4}")) {
        throw Problem.of(CommonProblem.INVALID).field("stage", CommonProblem.REQUIRED);
      }
      return Integer.parseInt(stage);
    }

    boolean straight() {
      return Boolean.TRUE.equals(straightBack);
    }

    Decisions.Place where() {
      for (Decisions.Place one : Decisions.Place.values()) {
        if (one.name().toLowerCase(Locale.ROOT).equals(place)) {
          return one;
        }
      }
      throw Problem.of(CommonProblem.INVALID).field("place", CommonProblem.UNKNOWN_CHOICE);
    }

    Instant until() {
      if (due == null) {
        throw Problem.of(CommonProblem.INVALID).field("due", CommonProblem.REQUIRED);
      }
      return due;
    }
  }

  /** Somebody shall decide in the caller's place. */
  @Schema(name = "NewDelegation", description = "Somebody shall decide in the caller's place")
  public record NewDelegation(
      String delegate,
      LocalDate from,
      LocalDate to,
      @Schema(description = "Kind of case, absent for all") String kind,
      @Schema(maxLength = 200) String reason) {}
}
