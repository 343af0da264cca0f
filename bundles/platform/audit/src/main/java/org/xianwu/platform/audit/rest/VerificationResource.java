package org.xianwu.platform.audit.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.audit.app.AuditPermissions;
import org.xianwu.platform.audit.app.Verification;
import org.xianwu.platform.audit.verification.Finding;
import org.xianwu.platform.audit.verification.Verdict;

/** Verifying the trail: starting it, and looking how it goes. */
@Path("verification")
@Tag(name = "verification")
@Produces(MediaType.APPLICATION_JSON)
@Requires(AuditPermissions.VERIFY)
public final class VerificationResource {

  private final Verification verification;
  private final Texts texts;
  private final CallerContext callers;

  VerificationResource(Verification verification, Texts texts, CallerContext callers) {
    this.verification = verification;
    this.texts = texts;
    this.callers = callers;
  }

  @POST
  @Operation(summary = "Start a verification, unless one is running")
  @ApiResponse(responseCode = "200", description = "How it stands", useReturnTypeSchema = true)
  public VerificationAnswer start() {
    return answer(verification.start());
  }

  @GET
  @Operation(summary = "Progress of the running verification, result of the last one")
  @ApiResponse(responseCode = "200", description = "How it stands", useReturnTypeSchema = true)
  public VerificationAnswer state() {
    return answer(verification.state());
  }

  private VerificationAnswer answer(Verification.State state) {
    return new VerificationAnswer(
        state.running(),
        state.startedBy(),
        state.rows(),
        state.lanes(),
        state.ofLanes(),
        state.verdict().map(this::result).orElse(null),
        state.failure());
  }

  private Result result(Verdict verdict) {
    return new Result(
        verdict.intact(),
        verdict.started(),
        verdict.finished(),
        verdict.rows(),
        verdict.seals(),
        verdict.lanes(),
        verdict.erased(),
        verdict.findings().stream().map(this::found).toList(),
        verdict.truncated());
  }

  private Found found(Finding finding) {
    Language language = callers.current().language();
    String key = "finding." + finding.kind().code();
    Map<String, Object> places =
        Map.of(
            "lane", Long.toString(finding.lane()),
            "from", Long.toString(finding.sequence()),
            "to", Long.toString(finding.upTo()));
    return new Found(
        finding.kind().code(),
        Long.toString(finding.lane()),
        finding.sequence(),
        finding.upTo(),
        texts.get(language, key, places),
        texts.get(language, key + ".remedy", places));
  }

  /**
   * How a verification stands.
   *
   * @param rows rows looked at so far
   * @param result of the last one that came to its end, else null
   * @param failure why the last one broke off, empty when it did not
   */
  public record VerificationAnswer(
      boolean running,
      String startedBy,
      long rows,
      int lanes,
      int ofLanes,
      Result result,
      String failure) {}

  /** What came out. */
  public record Result(
      boolean intact,
      Instant started,
      Instant finished,
      long rows,
      long seals,
      int lanes,
      long erased,
      List<Found> findings,
      boolean truncated) {}

  /** One thing that is wrong, in words. */
  public record Found(String kind, String lane, long from, long to, String text, String remedy) {}
}
