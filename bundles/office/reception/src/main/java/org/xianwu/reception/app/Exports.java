package org.xianwu.reception.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.audit.Change;
import org.xianwu.platform.api.audit.ChangeLog;
import org.xianwu.platform.api.ledger.Sheets;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.domain.CostCategory;
import org.xianwu.reception.domain.PayMode;
import org.xianwu.reception.domain.ReceptionType;
import org.xianwu.reception.domain.YearFigures;

/** Tables for the finance office: the invoices of a month, the summary of a year (三公经费). */
@Component(service = Exports.class)
public final class Exports {

  private static final String INVOICES =
      "select o.order_no, o.party, o.budget_line, s.pay_date, s.pay_mode, i.invoice_no,"
          + " i.invoice_date, i.vendor, i.category, i.item, i.amount"
          + " from reception.settlement s join reception.visit_order o on o.id = s.order_id"
          + " join reception.settlement_invoice i on i.settlement_id = s.id"
          + " where s.unit_id = ?1 and s.pay_date between ?2 and ?3 and o.budget_line = ?4"
          + " order by s.pay_date, s.id, i.place";

  /** Of what was asked for as a budget line, as the trail keeps it. */
  private static final int LONGEST_LINE = 20;

  private final Store store;
  private final UnitAccess access;
  private final Reports reports;
  private final Budgets budgets;
  private final ChangeLog log;

  @Activate
  public Exports(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference CallerContext callers,
      @Reference Reports reports,
      @Reference Budgets budgets,
      @Reference ChangeLog log) {
    this.store = Objects.requireNonNull(store);
    this.access = new UnitAccess(callers);
    this.reports = Objects.requireNonNull(reports);
    this.budgets = Objects.requireNonNull(budgets);
    this.log = Objects.requireNonNull(log);
  }

  /**
   * The invoices that were paid in a month out of a budget line, with their sum.
   *
   * @param line for example 30217
   */
  public Sheets.Table month(Optional<Long> unit, YearMonth month, String line) {
    long unitId = access.unit(unit);
    access.require(ReceptionPermissions.EXPORT, unitId);
    List<List<Object>> rows = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO.setScale(2);
    for (Object[] paid : store.read(em -> paid(em, unitId, month, line))) {
      BigDecimal amount = new BigDecimal(paid[10].toString()).setScale(2, RoundingMode.HALF_UP);
      sum = sum.add(amount);
      rows.add(
          Arrays.asList(
              paid[2],
              paid[0],
              paid[1],
              ((Date) paid[3]).toLocalDate(),
              PayMode.of((String) paid[4]).label(),
              paid[5],
              ((Date) paid[6]).toLocalDate(),
              paid[7],
              CostCategory.of((String) paid[8]).label(),
              paid[9],
              amount));
    }
    noted(month + " " + line.substring(0, Math.min(line.length(), LONGEST_LINE)));
    rows.add(
        Arrays.asList(
            Label.of("合计", "Total"), null, null, null, null, null, null, null, null, null, sum));
    return new Sheets.Table(
        Label.of(month + " " + line + "支出", month + " " + line),
        List.of(
            Label.of("预算科目", "Budget line"),
            Label.of("审批单号", "Order"),
            Label.of("来访团组", "Party"),
            Label.of("支付日期", "Paid on"),
            Label.of("支付方式", "Paid by"),
            Label.of("发票号码", "Invoice"),
            Label.of("开票日期", "Dated"),
            Label.of("销售方", "Vendor"),
            Label.of("费用类别", "Category"),
            Label.of("项目", "Item"),
            Label.of("金额（元）", "Yuan")),
        rows);
  }

  private static List<Object[]> paid(EntityManager em, long unitId, YearMonth month, String line) {
    List<?> rows =
        em.createNativeQuery(INVOICES)
            .setParameter(1, unitId)
            .setParameter(2, Date.valueOf(month.atDay(1)))
            .setParameter(3, Date.valueOf(month.atEndOfMonth()))
            .setParameter(4, line)
            .getResultList();
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  /** The figures of a year as the finance office asks for them (三公经费公务接待费). */
  public Sheets.Table year(Optional<Long> unit, int year) {
    long unitId = access.unit(unit);
    access.require(ReceptionPermissions.EXPORT, unitId);
    YearFigures figures = reports.year(Optional.of(unitId), year);
    noted(Integer.toString(year));
    List<List<Object>> rows = new ArrayList<>();
    budgets
        .of(unitId, year)
        .ifPresent(
            budget -> rows.add(row("公务接待费预算（元）", "Budget in yuan", budget.amounts().total())));
    rows.add(row("公务接待费支出（元）", "Spent in yuan", figures.amount()));
    rows.add(row("上年支出（元）", "Spent the year before", figures.lastAmount()));
    rows.add(row("同比（%）", "Change in percent", figures.change().orElse(null)));
    rows.add(row("预算基数（元）", "Budget base", figures.base()));
    rows.add(row("压减率（%）", "Cut in percent", figures.cut().orElse(null)));
    rows.add(
        row(
            "达到压减目标 " + reports.cutTarget() + "%",
            "Reaches the target of " + reports.cutTarget() + "%",
            figures
                .cutMeets(reports.cutTarget())
                .map(met -> met ? Label.of("是", "Yes") : Label.of("否", "No"))
                .orElse(null)));
    rows.add(row("国内公务接待批次", "Visits", figures.batches()));
    rows.add(row("国内公务接待人次", "Guests", figures.persons()));
    rows.add(row("陪餐人次", "Accompanying at table", figures.escorts()));
    rows.add(row("人均支出（元）", "Yuan per guest", figures.perHead().orElse(null)));
    figures
        .byType()
        .forEach(
            slice -> {
              Label type = ReceptionType.of(slice.key()).label();
              rows.add(row("其中：" + type.zh() + "（元）", "Of it " + type.en(), slice.amount()));
            });
    return new Sheets.Table(
        Label.of(year + "年公务接待费汇总", "Reception " + year),
        List.of(Label.of("项目", "Item"), Label.of("数值", "Value")),
        rows);
  }

  /** The trail keeps who took which table out of the house. */
  private void noted(String what) {
    log.note(new Change("reception.settlement", 0, 0, "export", what, "{}"));
  }

  private static List<Object> row(String zh, String en, Object value) {
    return Arrays.asList(Label.of(zh, en), value);
  }
}
