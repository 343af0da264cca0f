package org.xianwu.duty.ledger;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.PersonRules;
import org.xianwu.duty.domain.PersonRuleKind;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.ledger.Values;

/** Exemptions, absences and other rules about people on duty. */
@Component(service = {Ledger.class, PersonRuleLedger.class})
public final class PersonRuleLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("duty", "person-rule", "人员规则", "Person rules")
          .table("duty.person_rule")
          .column(
              Column.person("personId", "person_id", "人员", "Person")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(110)
                  .phone(Phone.TITLE))
          .column(
              Column.choice("kind", "kind", Choices.PERSON_RULES, "规则", "Rule")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(110)
                  .phone(Phone.TAG))
          .column(
              Column.date("firstDay", "first_day", "起始日", "First day")
                  .filter(Filter.RANGE)
                  .required()
                  .width(120)
                  .phone(Phone.LINE))
          .column(
              Column.date("lastDay", "last_day", "截止日", "Last day")
                  .width(120)
                  .phone(Phone.LINE)
                  .help("长期有效可不填", "Empty while it lasts"))
          .column(
              Column.person("otherId", "other_id", "不同班人员", "Apart from")
                  .width(110)
                  .help("规则为“不同班”时填写", "For people kept apart"))
          .column(
              Column.integer("most", "most", "每月最多次数", "Most per month")
                  .between(1, 31)
                  .width(110)
                  .help("规则为“次数上限”时填写", "For a monthly maximum"))
          .column(
              Column.person("approverId", "approver_id", "批准人", "Approved by")
                  .filter(Filter.EQUALS)
                  .width(110)
                  .phone(Phone.LINE)
                  .help("豁免须经批准", "Exemptions need one"))
          .column(
              Column.text("document", "document", 60, "依据文号", "Document")
                  .searchable()
                  .width(160)
                  .help("请假、外出或批件编号", "Number of the leave, outing or approval"))
          .column(
              Column.longText("note", "note", 500, "备注", "Note")
                  .unlisted()
                  .help("非涉密系统，严禁填写国家秘密", "No state secrets: this system is not classified"))
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .fixed()
                  .unlisted()
                  .width(160)
                  .help("不填为本单位", "Your own unit when left empty"))
          .order(Order.desc("firstDay"))
          .order(Order.asc("firstDay"))
          .permissions(
              new Permissions(
                  DutyPermissions.RULE_VIEW,
                  DutyPermissions.RULE_EDIT,
                  DutyPermissions.RULE_EDIT,
                  DutyPermissions.RULE_EXPORT,
                  DutyPermissions.RULE_EDIT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("personId")
          .datedBy("firstDay")
          .shownAt("/m/duty/people?open={id}")
          .build();

  private final PersonRules rules;

  @Activate
  public PersonRuleLedger(@Reference PersonRules rules) {
    this.rules = Objects.requireNonNull(rules);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    PersonTerms blank =
        new PersonTerms(
            values.id("personId").orElseThrow(),
            PersonRuleKind.of(values.textOrEmpty("kind")),
            0,
            values.date("firstDay").orElseThrow(),
            Optional.empty(),
            0,
            0,
            "",
            "");
    return rules.add(values.id("unitId"), with(values, blank));
  }

  @Override
  public void edit(long id, int rev, Values values) {
    rules.change(id, rev, with(values, rules.read(id)));
  }

  private static PersonTerms with(Values values, PersonTerms before) {
    Optional<LocalDate> last = values.has("lastDay") ? values.date("lastDay") : before.lastDay();
    return new PersonTerms(
        before.personId(),
        before.kind(),
        values.has("otherId") ? values.id("otherId").orElse(0L) : before.otherId(),
        values.date("firstDay").orElse(before.firstDay()),
        last,
        values.has("most") ? values.integer("most").orElse(0) : before.most(),
        values.has("approverId") ? values.id("approverId").orElse(0L) : before.approverId(),
        values.has("document") ? values.textOrEmpty("document") : before.document(),
        values.has("note") ? values.textOrEmpty("note") : before.note());
  }
}
