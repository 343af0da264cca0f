package org.xianwu.duty.rest.outing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.xianwu.duty.domain.outing.OutingReason;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.Reach;
import org.xianwu.platform.api.web.Inputs;

/**
 * An outing as its form sends and gets it.
 *
 * @param personId who goes, the caller when absent
 * @param remark why an outing is changed; only read when it changes another
 */
@Schema(name = "OutingForm", description = "An outing as its form sends and gets it")
public record OutingBody(
    String personId,
    @Schema(allowableValues = {"official", "study", "leave", "sick", "private", "abroad"})
        String reason,
    @Schema(maxLength = 300) String matter,
    @Schema(allowableValues = {"city", "province", "country", "abroad"}) String reach,
    @Schema(maxLength = 100) String destination,
    @Schema(maxLength = 300) String route,
    Instant from,
    Instant to,
    @Schema(maxLength = 200) String companions,
    @Schema(maxLength = 20) String phone,
    String actingId,
    @Schema(maxLength = 60) String leaveDocument,
    @Schema(maxLength = 60) String abroadDocument,
    @Schema(maxLength = 500) String statement,
    @Schema(maxLength = 500) String urgent,
    @Schema(maxLength = 500) String remark) {

  private static final int LONG = 500;

  /** What is kept; it may be half filled, but must be well formed. */
  OutingTerms kept(long caller) {
    Inputs inputs = new Inputs();
    OutingTerms terms = terms(inputs, caller);
    inputs.done();
    return terms;
  }

  /** As far as it is filled. */
  OutingTerms terms(Inputs inputs, long caller) {
    long person = inputs.reference("personId", personId);
    return new OutingTerms(
        person == 0 ? caller : person,
        reason == null || reason.isBlank()
            ? OutingReason.OFFICIAL
            : inputs.choice("reason", reason, OutingReason.class, OutingReason.OFFICIAL),
        inputs.text("matter", matter, 300),
        reach == null || reach.isBlank()
            ? Reach.CITY
            : inputs.choice("reach", reach, Reach.class, Reach.CITY),
        inputs.text("destination", destination, 100),
        inputs.text("route", route, 300),
        Optional.ofNullable(from),
        Optional.ofNullable(to),
        inputs.text("companions", companions, 200),
        inputs.text("phone", phone, 20),
        inputs.reference("actingId", actingId),
        inputs.text("leaveDocument", leaveDocument, 60),
        inputs.text("abroadDocument", abroadDocument, 60),
        inputs.text("statement", statement, LONG),
        inputs.text("urgent", urgent, LONG));
  }

  /** As the form gets it. */
  static OutingBody of(OutingTerms terms, String remark) {
    return new OutingBody(
        Long.toString(terms.personId()),
        terms.reason().code(),
        terms.matter(),
        terms.reach().code(),
        terms.destination(),
        terms.route(),
        terms.from().orElse(null),
        terms.to().orElse(null),
        terms.companions(),
        terms.phone(),
        terms.actingId() == 0 ? null : Long.toString(terms.actingId()),
        terms.leaveDocument(),
        terms.abroadDocument(),
        terms.statement(),
        terms.urgent(),
        remark);
  }
}
