package org.xianwu.duty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.xianwu.duty.app.ShiftInput;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.Hours;
import org.xianwu.duty.domain.ShiftType;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/**
 * A shift as it is sent.
 *
 * @param from HH:mm, both or neither; the usual hours of the type when absent
 * @param leaderId empty while nobody is named
 */
@Schema(description = "A shift as it is sent")
public record ShiftBody(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate day,
    @Schema(
            requiredMode = Schema.RequiredMode.REQUIRED,
            allowableValues = {"full", "day", "night"})
        String type,
    String from,
    String to,
    String leaderId,
    String mainLeaderId,
    List<String> officerIds,
    String driverId,
    String phone,
    String fax,
    @Schema(maxLength = 500) String note) {

  private static final int LONGEST_NOTE = 500;

  /** The input, with every fault of form named at its field. */
  ShiftInput input() {
    Problem invalid = Problem.of(CommonProblem.INVALID);
    if (day == null) {
      invalid.field("day", CommonProblem.REQUIRED);
    }
    if (type == null || type.isBlank()) {
      invalid.field("type", CommonProblem.REQUIRED);
    }
    if (text(note).codePointCount(0, text(note).length()) > LONGEST_NOTE) {
      invalid.field("note", Problem.of(CommonProblem.TOO_LONG).with("max", LONGEST_NOTE));
    }
    Assignment who =
        new Assignment(
            id("leaderId", leaderId, invalid),
            id("mainLeaderId", mainLeaderId, invalid),
            officerIds == null
                ? List.of()
                : officerIds.stream().map(one -> id("officerIds", one, invalid)).toList(),
            id("driverId", driverId, invalid),
            text(phone),
            text(fax),
            text(note));
    invalid.throwIfAnyField();
    return new ShiftInput(day, ShiftType.of(type), hours(), who);
  }

  private Optional<Hours> hours() {
    if (text(from).isEmpty() && text(to).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Hours(time("from", text(from)), time("to", text(to))));
  }

  private static LocalTime time(String field, String value) {
    try {
      return Hours.time(value);
    } catch (Problem refused) {
      throw Problem.of(refused.code()).with("value", value).field(field, refused);
    }
  }

  private static long id(String field, String value, Problem invalid) {
    String digits = text(value);
    if (digits.isEmpty()) {
      return 0;
    }
    if (!digits.matches("[1-9][0-9]{0,17}")) {
      invalid.field(field, Problem.of(CommonProblem.BAD_FORMAT).with("value", digits));
      return 0;
    }
    return Long.parseLong(digits);
  }

  private static String text(String value) {
    return value == null ? "" : value.trim();
  }
}
