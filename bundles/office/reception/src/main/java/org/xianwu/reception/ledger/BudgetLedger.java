package org.xianwu.reception.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.reception.app.Budgets;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.domain.Budget;

/** The reception budgets of the units by year (公务接待费预算). */
@Component(service = {Ledger.class, BudgetLedger.class})
public final class BudgetLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "budget", "接待费预算", "Budgets")
          .column(
              Column.integer("year", "budget_year", "年度", "Year")
                  .between(2000, 2100)
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(90)
                  .phone(Phone.TITLE))
          .column(
              Column.unit("unitId", "unit_id", "单位", "Unit")
                  .filter(Filter.EQUALS)
                  .fixed()
                  .width(180)
                  .phone(Phone.LINE)
                  .help("不填为本单位", "Your own unit when left empty"))
          .column(money("total", "total", "年度预算", "Budget").required())
          .column(money("held", "held", "已占用", "Held").readOnly())
          .column(money("spent", "spent", "已支出", "Spent").readOnly())
          .column(
              money("base", "base_amount", "预算基数", "Base")
                  .help("压减比例以预算基数计算", "Cuts are measured against it"))
          .column(money("lastSpent", "last_spent", "上年支出", "Spent the year before"))
          .order(Order.desc("year"))
          .order(Order.asc("year"))
          .permissions(
              new Permissions(
                  ReceptionPermissions.VIEW,
                  ReceptionPermissions.BUDGET_EDIT,
                  ReceptionPermissions.BUDGET_EDIT,
                  ReceptionPermissions.EXPORT,
                  ""))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("year")
          .shownAt("/m/reception/budgets?open={id}")
          .build();

  private final Budgets budgets;

  @Activate
  public BudgetLedger(@Reference Budgets budgets) {
    this.budgets = Objects.requireNonNull(budgets);
  }

  private static Column.Builder money(String key, String source, String zh, String en) {
    return Column.of(key, source, ColumnType.MONEY, zh + "（元）", en)
        .between(0, 10_000_000_000L)
        .width(140)
        .phone(Phone.LINE);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    BigDecimal none = BigDecimal.ZERO;
    return budgets.enter(
        values.id("unitId"),
        values.integer("year").orElseThrow(),
        with(values, new Budget.Amounts(none, none, none)));
  }

  @Override
  public void edit(long id, int rev, Values values) {
    budgets.change(id, rev, with(values, budgets.read(id).amounts()));
  }

  private static Budget.Amounts with(Values values, Budget.Amounts before) {
    return new Budget.Amounts(
        values.decimal("total").orElse(before.total()),
        values.decimal("base").orElse(before.base()),
        values.decimal("lastSpent").orElse(before.lastSpent()));
  }
}
