package org.xianwu.reception.ledger;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalLong;
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
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.StandardTables;
import org.xianwu.reception.domain.MealShares;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.Standard;

/** The county's table of standards (接待标准). */
@Component(service = {Ledger.class, StandardLedger.class})
public final class StandardLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "standard", "接待标准", "Standards")
          .table("reception.visit_standard")
          .column(
              Column.choice("rank", "rank_class", Choices.RANKS, "级别", "Rank")
                  .filter(Filter.EQUALS)
                  .required()
                  .fixed()
                  .width(110)
                  .phone(Phone.TITLE))
          .column(
              Column.date("validFrom", "valid_from", "执行日期", "Valid from")
                  .filter(Filter.RANGE)
                  .required()
                  .fixed()
                  .width(120)
                  .phone(Phone.LINE)
                  .help("此日起执行，前一标准自动停用", "From this day on it replaces the one before"))
          .column(money("breakfast", "breakfast", "早餐（元/人）", "Breakfast"))
          .column(money("lunch", "lunch", "午餐（元/人）", "Lunch"))
          .column(money("dinner", "dinner", "晚餐（元/人）", "Dinner"))
          .column(
              money("allowance", "allowance", "伙食补助（元/天）", "Meal allowance")
                  .help("客人自行用餐按此折算缴费", "Shares of it are what guests pay"))
          .column(share("breakfastShare", "breakfast_share", "早餐缴费（%）", "Breakfast share"))
          .column(share("lunchShare", "lunch_share", "午餐缴费（%）", "Lunch share"))
          .column(share("dinnerShare", "dinner_share", "晚餐缴费（%）", "Dinner share"))
          .column(money("room", "room_price", "住宿（元/间·晚）", "Room"))
          .column(
              Column.text("basis", "basis", 100, "依据文号", "Basis")
                  .required()
                  .searchable()
                  .phone(Phone.LINE))
          .column(
              Column.date("validTo", "valid_to", "停用日期", "Valid to")
                  .width(120)
                  .help("不再执行且没有新标准时填写", "Only when no other one follows"))
          .order(Order.desc("validFrom"))
          .order(Order.asc("validFrom"))
          .permissions(
              new Permissions(
                  ReceptionPermissions.VIEW,
                  ReceptionPermissions.STANDARD_EDIT,
                  ReceptionPermissions.STANDARD_EDIT,
                  ReceptionPermissions.EXPORT,
                  ""))
          .titledBy("basis")
          .datedBy("validFrom")
          .shownAt("/m/reception/standards?open={id}")
          .build();

  private final StandardTables tables;

  @Activate
  public StandardLedger(@Reference StandardTables tables) {
    this.tables = Objects.requireNonNull(tables);
  }

  private static Column.Builder money(String key, String source, String zh, String en) {
    return Column.of(key, source, ColumnType.MONEY, zh, en)
        .between(0, 100_000)
        .required()
        .width(130)
        .phone(Phone.LINE);
  }

  private static Column.Builder share(String key, String source, String zh, String en) {
    return Column.integer(key, source, zh, en).between(0, 100).width(110);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    BigDecimal none = BigDecimal.ZERO;
    RankClass rank = RankClass.of(values.textOrEmpty("rank"));
    return tables.add(
        with(
            values,
            new Standard(
                rank, values.date("validFrom").orElseThrow(), none, none, none, none, "")));
  }

  @Override
  public void edit(long id, int rev, Values values) {
    tables.change(id, rev, with(values, tables.read(id)));
  }

  @Override
  public OptionalLong meant(Values row) {
    return tables.find(RankClass.of(row.textOrEmpty("rank")), row.date("validFrom").orElseThrow());
  }

  private static Standard with(Values values, Standard before) {
    return new Standard(
        before.rank(),
        before.validFrom(),
        values.decimal("breakfast").orElse(before.breakfast()),
        values.decimal("lunch").orElse(before.lunch()),
        values.decimal("dinner").orElse(before.dinner()),
        values.decimal("room").orElse(before.room()),
        values.text("basis").orElse(before.basis()),
        values.has("validTo") ? values.date("validTo") : before.validTo(),
        new MealShares(
            values.decimal("allowance").orElse(before.shares().allowance()),
            values.integer("breakfastShare").orElse(before.shares().breakfast()),
            values.integer("lunchShare").orElse(before.shares().lunch()),
            values.integer("dinnerShare").orElse(before.shares().dinner())));
  }
}
