package org.xianwu.duty.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xianwu.duty.app.People;
import org.xianwu.duty.app.outing.Outings;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingState;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.platform.api.approval.Approvals;
import org.xianwu.platform.api.approval.Approvals.Signature;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.text.Label;

/**
 * An outing with the opinions of whoever decided (外出请示报告单). Movements of leaders: only those who
 * may see the outing print it.
 */
final class OutingSheet implements Sheet {

  private static final String LEDGER = "duty.outing";

  private final Outings outings;
  private final Approvals approvals;
  private final Names names;

  OutingSheet(Outings outings, Approvals approvals, People people) {
    this.outings = outings;
    this.approvals = approvals;
    this.names = Names.of(people);
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        LEDGER, Label.of("外出请示报告单", "Outing of a leader"), "forms/outing.docx", LEDGER);
  }

  @Override
  public Map<String, Object> fill(long id) {
    Outing outing = outings.read(id);
    return values(outing, approvals.signatures(LEDGER, id), names).values();
  }

  @Override
  public Set<String> mandatory() {
    return Set.of(
        "number",
        "name",
        "reason",
        "destination",
        "from",
        "to",
        "acting",
        "approvals.opinion",
        "approvals.signature");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleDuty.outing(), SampleDuty.signatures(), SampleDuty.names())
        .text("workdays", "3个")
        .values();
  }

  private static Fields values(Outing outing, List<Signature> signatures, Names names) {
    OutingTerms terms = outing.terms();
    LocalDate day = terms.firstDay().orElse(LocalDate.EPOCH);
    boolean reported = outing.decider() == Decider.NOBODY;
    String documents = documents(terms);
    return new Fields()
        .text("number", outing.number().isEmpty() ? "（提交后编号）" : outing.number())
        .text("unit", names.unit(outing.unitId(), day))
        .text("name", names.orNone(terms.personId()))
        .text("title", Written.orNone(names.title(terms.personId())))
        .text("kind", reported ? "报告（报备）" : "请示")
        .text("postClass", outing.postClass().label().zh())
        .text("reason", terms.reason().label().zh())
        .text("matter", Written.orNone(terms.matter()))
        .text("destination", Written.orNone(terms.destination()))
        .text("reach", terms.reach().label().zh())
        .text("route", Written.orNone(terms.route()))
        .text("from", terms.from().map(Written::minute).orElse(Written.NONE))
        .text("to", terms.to().map(Written::minute).orElse(Written.NONE))
        .text("workdays", outing.workdays() + "个")
        .text("companions", Written.orNone(terms.companions()))
        .text("phone", Written.orNone(terms.phone()))
        .text("acting", names.orNone(terms.actingId()))
        .text("submittedAt", outing.submittedAt().map(Written::minute).orElse(Written.NONE))
        .text("forwardedTo", Written.orNone(outing.forwardedTo()))
        .text("returnedAt", outing.returnedAt().map(Written::minute).orElse("　　年　　月　　日　　时"))
        .flag("explained", !documents.isEmpty())
        .text("documents", documents)
        .flag("invalid", invalid(outing.state()))
        .text("standing", standing(outing))
        .signatures("approvals", signatures, opinion(outing, reported));
  }

  private static String opinion(Outing outing, boolean reported) {
    if (outing.submittedAt().isEmpty()) {
      return "尚未提交";
    }
    if (reported) {
      return "按规定报备，无需批准";
    }
    return outing.approvedAt().map(at -> "已于" + Written.day(at) + "批准").orElse("尚未审批");
  }

  private static boolean invalid(OutingState state) {
    return state == OutingState.CHANGED || state == OutingState.CANCELLED;
  }

  private static String standing(Outing outing) {
    String what = outing.state() == OutingState.CHANGED ? "已变更，以变更后的报告单为准" : "已撤销";
    return outing.remark().isBlank() ? what : what + "。原因：" + outing.remark();
  }

  private static String documents(OutingTerms terms) {
    List<String> lines = new ArrayList<>();
    add(lines, "休假审批", terms.leaveDocument());
    add(lines, "出国（境）批件", terms.abroadDocument());
    add(lines, "党政主要领导同时外出说明", terms.statement());
    add(lines, "紧急情况说明", terms.urgent());
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String label, String text) {
    if (!text.isBlank()) {
      lines.add(label + "：" + text);
    }
  }
}
