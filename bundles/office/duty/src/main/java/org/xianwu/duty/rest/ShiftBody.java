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
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;

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
    Inputs inputs = new Inputs();
    inputs.required("day", day);
    inputs.required("type", type);
    Assignment who =
        new Assignment(
            inputs.reference("leaderId", leaderId),
            inputs.reference("mainLeaderId", mainLeaderId),
            inputs.references("officerIds", officerIds),
            inputs.reference("driverId", driverId),
            text(phone),
            text(fax),
            inputs.text("note", note, LONGEST_NOTE));
    inputs.done();
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

  private static String text(String value) {
    return value == null ? "" : value.trim();
  }
}
