package org.xianwu.platform.approval.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.approval.ApprovalSubject;
import org.xianwu.platform.api.approval.CaseFacts;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.testkit.FakeDirectory;

/** Purchases in memory: the least that a function does to take part. */
public final class TrialSubject implements ApprovalSubject {

  /** A purchase; the test changes it as a clerk would. */
  public static final class Purchase {
    final long applicant;
    public String what = "打印纸";
    public int amount = 800;
    Optional<java.time.Instant> due = Optional.empty();

    Purchase(long applicant) {
      this.applicant = applicant;
    }
  }

  private final String kind;
  private final Map<Long, Purchase> purchases = new ConcurrentHashMap<>();
  final List<Outcome> outcomes = new ArrayList<>();
  final List<String> reasons = new ArrayList<>();
  final Set<Long> barred = new HashSet<>();
  public final List<Label> warnings = new ArrayList<>();
  private List<ProposedStage> proposal = ApprovalSubject.super.proposal();
  private RuntimeException refusal;

  TrialSubject(String kind) {
    this.kind = kind;
  }

  long purchase(long id, long applicant) {
    purchases.put(id, new Purchase(applicant));
    return id;
  }

  public Purchase of(long id) {
    return Objects.requireNonNull(purchases.get(id));
  }

  void propose(ProposedStage... stages) {
    proposal = List.of(stages);
  }

  /** Whatever is decided from now on is refused by the function; null for nothing. */
  void refuse(RuntimeException why) {
    refusal = why;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Label title() {
    return Label.of("采购", "Purchase");
  }

  @Override
  public List<Attribute> attributes() {
    Map<String, Label> levels = new LinkedHashMap<>();
    levels.put("county", Label.of("县级", "County"));
    levels.put("city", Label.of("市级", "City"));
    return List.of(
        new Attribute("amount", Label.of("金额", "Amount"), true),
        new Attribute("level", Label.of("层级", "Level"), false, levels));
  }

  @Override
  public List<ProposedStage> proposal() {
    return proposal;
  }

  @Override
  public CaseFacts facts(long caseId) {
    Purchase one = of(caseId);
    return new CaseFacts(
        "采购" + one.what,
        one.applicant,
        FakeDirectory.PARTY_OFFICE,
        Map.of("amount", one.amount, "level", "county"),
        List.of(
            new CaseFacts.Line("what", Label.of("物品", "What"), one.what),
            new CaseFacts.Line("amount", Label.of("金额", "Amount"), one.amount + " 元")),
        "/m/trial/purchase?id=" + caseId,
        one.due);
  }

  @Override
  public List<Label> warnings(long caseId) {
    return List.copyOf(warnings);
  }

  @Override
  public boolean barred(long caseId, long personId) {
    return barred.contains(personId);
  }

  @Override
  public boolean visible(long caseId, Caller caller) {
    return caller.can("trial.view");
  }

  @Override
  public void requireSubmittable(long caseId) {
    of(caseId);
  }

  @Override
  public synchronized void decided(long caseId, Outcome outcome, String reason) {
    if (refusal != null) {
      throw refusal;
    }
    outcomes.add(outcome);
    reasons.add(reason);
  }
}
