package org.xianwu.platform.approval.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.approval.app.ApprovalPermissions;
import org.xianwu.platform.approval.app.ChainBook;
import org.xianwu.platform.approval.app.Subjects;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.rest.ChainViews.ChainBody;
import org.xianwu.platform.approval.rest.ChainViews.ChainView;
import org.xianwu.platform.approval.rest.ChainViews.StageBody;

/** The chains of the county; {@code If-Match} carries the number of the version on screen. */
@Path("chains")
@Tag(name = "chains")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(ApprovalPermissions.CHAINS)
public final class ChainResource {

  private final ChainBook chains;
  private final Subjects subjects;
  private final Words words;

  ChainResource(ChainBook chains, Subjects subjects, Words words) {
    this.chains = Objects.requireNonNull(chains);
    this.subjects = Objects.requireNonNull(subjects);
    this.words = Objects.requireNonNull(words);
  }

  @GET
  @Operation(operationId = "listChains", summary = "The chains of all kinds of case")
  @ApiResponse(responseCode = "200", description = "By kind", useReturnTypeSchema = true)
  public List<ChainView> list() {
    return subjects.all().stream().map(this::view).toList();
  }

  @GET
  @Path("{kind}")
  @Operation(operationId = "readChain", summary = "The chain of a kind of case")
  @ApiResponse(responseCode = "200", description = "The chain", useReturnTypeSchema = true)
  public ChainView read(@PathParam("kind") String kind) {
    return view(subjects.require(kind));
  }

  @PUT
  @Path("{kind}")
  @Operation(operationId = "setChain", summary = "Set the next version of a chain")
  @ApiResponse(responseCode = "200", description = "The chain", useReturnTypeSchema = true)
  public ChainView set(
      @PathParam("kind") String kind,
      @HeaderParam(HttpHeaders.IF_MATCH) String version,
      ChainBody body) {
    ChainBody given = Inputs.given(body);
    if (given.validFrom() == null) {
      throw Problem.of(CommonProblem.INVALID).field("validFrom", CommonProblem.REQUIRED);
    }
    ApprovalSubject subject = subjects.require(kind);
    List<StageRule> rules = new ArrayList<>();
    for (StageBody stage : given.stages() == null ? List.<StageBody>of() : given.stages()) {
      rules.add(ChainViews.rule(Inputs.given(stage), rules.size()));
    }
    chains.set(subject, Inputs.revision(version), given.validFrom(), rules);
    return view(subject);
  }

  private ChainView view(ApprovalSubject subject) {
    ChainBook.Version chain = chains.current(subject);
    return new ChainView(
        String.valueOf(chain.id()),
        chain.version(),
        subject.kind(),
        subject.title(),
        chain.validFrom(),
        chain.version(),
        chain.stages().stream().map(rule -> ChainViews.stage(rule, words)).toList(),
        subject.attributes().stream().map(ChainViews::attribute).toList(),
        chains.running(chain.id()));
  }
}
