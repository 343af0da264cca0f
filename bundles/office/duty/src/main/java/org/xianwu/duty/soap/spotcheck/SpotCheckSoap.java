package org.xianwu.duty.soap.spotcheck;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import javax.jws.WebService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.spotcheck.SpotCheckPermissions;
import org.xianwu.duty.app.spotcheck.SpotTasks;
import org.xianwu.duty.domain.spotcheck.SpotCheck;
import org.xianwu.duty.domain.spotcheck.SpotFindings;
import org.xianwu.duty.domain.spotcheck.SpotMethod;
import org.xianwu.duty.domain.spotcheck.SpotTask;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.soap.Asked;
import org.xianwu.platform.api.soap.FaultDetail;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.api.web.SoapEndpoint;

/** Takes orders of higher-level platforms and answers with what was found. */
@Component(service = SoapEndpoint.class)
@WebService(
    serviceName = "SpotChecks",
    portName = "SpotCheckPort",
    targetNamespace = SpotCheckPort.NAMESPACE,
    endpointInterface = "org.xianwu.duty.soap.spotcheck.SpotCheckPort")
public final class SpotCheckSoap implements SpotCheckPort, SoapEndpoint {

  private static final int LONGEST_REFERENCE = 60;
  private static final int LONGEST_NOTE = 500;

  private final SpotTasks tasks;
  private final Directory directory;
  private final ProblemTexts texts;

  @Activate
  public SpotCheckSoap(
      @Reference SpotTasks tasks, @Reference Directory directory, @Reference ProblemTexts texts) {
    this.tasks = Objects.requireNonNull(tasks);
    this.directory = Objects.requireNonNull(directory);
    this.texts = Objects.requireNonNull(texts);
  }

  @Override
  public String path() {
    return "duty-spot-checks";
  }

  @Override
  @Requires(SpotCheckPermissions.ORDER)
  public OrderedSpotCheck orderSpotCheck(
      String reference, String unitCode, String method, LocalDate day, String note)
      throws SpotCheckFault {
    return orFault(
        () -> {
          Inputs inputs = new Inputs();
          String asked = inputs.requiredText("reference", reference, LONGEST_REFERENCE);
          String code = method == null || method.isBlank() ? SpotMethod.CALL.code() : method;
          SpotMethod how = inputs.choice("method", code, SpotMethod.class, SpotMethod.CALL);
          String why = inputs.text("note", note, LONGEST_NOTE);
          inputs.done();
          return answer(tasks.order(asked, unit(unitCode), how, Asked.day(day, "day"), why));
        });
  }

  @Override
  @Requires(SpotCheckPermissions.ORDER)
  public OrderedSpotCheck getSpotCheck(String reference) throws SpotCheckFault {
    return orFault(() -> answer(tasks.ordered(reference == null ? "" : reference.trim())));
  }

  private long unit(String code) {
    String asked = code == null ? "" : code.trim();
    return directory.units().stream()
        .filter(unit -> unit.code().equals(asked))
        .findFirst()
        .map(Unit::id)
        .orElseThrow(() -> Problem.of(CommonProblem.UNKNOWN_REFERENCE).with("value", asked));
  }

  private OrderedSpotCheck answer(SpotTasks.Ordered ordered) {
    SpotTask task = ordered.task();
    OrderedSpotCheck answer = new OrderedSpotCheck();
    answer.reference = task.reference().orElseThrow();
    answer.unitCode = directory.unitCode(task.unitId());
    answer.unitName = directory.unitName(task.unitId(), task.day());
    answer.day = task.day();
    answer.method = task.method().code();
    answer.state = task.state().code();
    answer.reason = orNull(task.reason());
    answer.found = ordered.check().map(SpotCheckSoap::found).orElse(null);
    return answer;
  }

  private static FoundBySpotCheck found(SpotCheck check) {
    SpotFindings findings = check.findings();
    FoundBySpotCheck found = new FoundBySpotCheck();
    found.number = check.number();
    found.at = findings.at();
    found.outcome = findings.outcome().code();
    found.leaderInPost = findings.leaderInPost();
    found.officerInPost = findings.officerInPost();
    found.knowsProcess = findings.knowsProcess();
    found.logInOrder = findings.logInOrder();
    found.note = orNull(findings.note());
    found.state = check.state().code();
    found.explanation = orNull(check.explanation());
    found.followUp = orNull(check.followUp());
    return found;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private <T> T orFault(Supplier<T> work) throws SpotCheckFault {
    return FaultDetail.orFault(work, texts, SpotCheckFaultInfo::new, SpotCheckFault::new);
  }
}
