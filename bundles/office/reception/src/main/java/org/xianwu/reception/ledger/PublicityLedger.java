package org.xianwu.reception.ledger;

import org.osgi.service.component.annotations.Component;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.reception.app.ReceptionPermissions;

/** The published tables (公务接待费公示). */
@Component(service = {Ledger.class, PublicityLedger.class})
public final class PublicityLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "publicity", "接待费公示", "Publicity")
          .column(
              Column.integer("year", "pub_year", "年度", "Year")
                  .filter(Filter.EQUALS)
                  .width(90)
                  .phone(Phone.TITLE))
          .column(Column.integer("quarter", "quarter", "季度", "Quarter").width(80).phone(Phone.LINE))
          .column(Column.integer("version", "pub_version", "版次", "Version").width(80))
          .column(Column.text("reason", "reason", 500, "更正原因", "Corrected because").unlisted())
          .column(Column.integer("batches", "batches", "批次", "Batches").width(90).phone(Phone.LINE))
          .column(Column.integer("persons", "persons", "人次", "Guests").width(90).phone(Phone.LINE))
          .column(
              Column.of("amount", "amount", ColumnType.MONEY, "金额（元）", "Amount")
                  .width(130)
                  .phone(Phone.LINE))
          .column(Column.person("publishedBy", "published_by", "公示人", "Published by").width(100))
          .column(Column.dateTime("publishedAt", "published_at", "公示时间", "Published").width(160))
          .column(Column.unit("unitId", "unit_id", "单位", "Unit").filter(Filter.EQUALS).width(180))
          .order(Order.desc("publishedAt"))
          .permissions(Permissions.readOnly(ReceptionPermissions.VIEW, ReceptionPermissions.EXPORT))
          .visibility(UnitAccess.BY_UNIT)
          .titledBy("year")
          .shownAt("/m/reception/publicity?id={id}")
          .build();

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    return false;
  }
}
