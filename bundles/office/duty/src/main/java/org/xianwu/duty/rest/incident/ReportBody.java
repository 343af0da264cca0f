package org.xianwu.duty.rest.incident;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.xianwu.duty.domain.incident.Channel;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.IncidentLevel;
import org.xianwu.duty.domain.incident.NewReport;
import org.xianwu.duty.domain.incident.ReportKind;
import org.xianwu.duty.domain.incident.Telling;
import org.xianwu.platform.api.web.Inputs;

/**
 * A report that goes up.
 *
 * @param phone null when nobody was phoned
 * @param written null when nothing was written
 * @param casualties what is known now, null when nothing changed
 * @param level null when it stays
 * @param reason of a smaller number of dead
 */
@Schema(name = "SendReport", description = "A report that goes up")
public record ReportBody(
    @Schema(allowableValues = {"first", "follow-up", "final", "verification"}) String kind,
    CallBody phone,
    PaperBody written,
    CasualtiesView casualties,
    String level,
    @Schema(maxLength = 500) String reason) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NOTE = 1000;
  private static final int LONGEST_CONTENT = 4000;
  private static final int LONGEST_REASON = 500;

  /**
   * A call.
   *
   * @param at now when absent
   */
  @Schema(name = "PhonedReport", description = "A call")
  public record CallBody(
      String at, @Schema(maxLength = 100) String recipient, @Schema(maxLength = 1000) String note) {

    Telling.Call call(Inputs inputs, Instant now, long caller) {
      return new Telling.Call(
          inputs.moment("phone.at", at).orElse(now),
          inputs.text("phone.recipient", recipient, LONGEST_NAME),
          inputs.text("phone.note", note, LONGEST_NOTE),
          caller);
    }
  }

  /**
   * A written report.
   *
   * @param at now when absent
   */
  @Schema(name = "WrittenReport", description = "A written report")
  public record PaperBody(
      String at,
      @Schema(allowableValues = {"platform", "fax", "courier", "mail"}) String channel,
      @Schema(maxLength = 100) String recipient,
      @Schema(maxLength = 4000) String content,
      String signerId) {

    Telling.Paper paper(Inputs inputs, Instant now, long caller) {
      inputs.required("written.signerId", signerId);
      return new Telling.Paper(
          inputs.moment("written.at", at).orElse(now),
          inputs.choice("written.channel", channel, Channel.class, Channel.PLATFORM),
          inputs.text("written.recipient", recipient, LONGEST_NAME),
          inputs.text("written.content", content, LONGEST_CONTENT),
          caller,
          inputs.reference("written.signerId", signerId));
    }
  }

  NewReport report(Inputs inputs, Instant now, long caller) {
    return new NewReport(
        inputs.choice("kind", kind, ReportKind.class, ReportKind.FOLLOW_UP),
        Optional.ofNullable(phone).map(one -> one.call(inputs, now, caller)),
        Optional.ofNullable(written).map(one -> one.paper(inputs, now, caller)));
  }

  /** The facts with what is known now; empty when nothing changed. */
  Optional<Facts> news(Inputs inputs, Facts before) {
    if (casualties == null && level == null) {
      return Optional.empty();
    }
    Facts counted = casualties == null ? before : before.with(casualties.casualties());
    return Optional.of(
        level == null
            ? counted
            : counted.rated(inputs.choice("level", level, IncidentLevel.class, before.level())));
  }

  String why(Inputs inputs) {
    return inputs.text("reason", reason, LONGEST_REASON);
  }
}
