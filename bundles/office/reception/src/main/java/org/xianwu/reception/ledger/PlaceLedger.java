package org.xianwu.reception.ledger;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.reception.app.ReceptionPermissions;
import org.xianwu.reception.app.StandardTables;

/** Canteens and appointed restaurants (定点用餐场所). */
@Component(service = {Ledger.class, PlaceLedger.class})
public final class PlaceLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("reception", "place", "定点用餐场所", "Dining places")
          .table("reception.dining_place")
          .column(
              Column.text("name", "place_name", 100, "名称", "Name")
                  .required()
                  .fixed()
                  .searchable()
                  .width(240)
                  .phone(Phone.TITLE))
          .column(
              Column.date("validFrom", "valid_from", "起用日期", "Valid from")
                  .required()
                  .fixed()
                  .width(120)
                  .phone(Phone.LINE))
          .column(
              Column.date("validTo", "valid_to", "停用日期", "Valid to").width(120).phone(Phone.LINE))
          .order(Order.desc("validFrom"))
          .order(Order.asc("validFrom"))
          .permissions(
              new Permissions(
                  ReceptionPermissions.VIEW,
                  ReceptionPermissions.STANDARD_EDIT,
                  ReceptionPermissions.STANDARD_EDIT,
                  ReceptionPermissions.EXPORT,
                  ""))
          .titledBy("name")
          .shownAt("/m/reception/places?open={id}")
          .build();

  private final StandardTables tables;

  @Activate
  public PlaceLedger(@Reference StandardTables tables) {
    this.tables = Objects.requireNonNull(tables);
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return tables.addPlace(
        values.textOrEmpty("name"), values.date("validFrom").orElseThrow(), values.date("validTo"));
  }

  @Override
  public void edit(long id, int rev, Values values) {
    tables.endPlace(id, rev, values.date("validTo"));
  }
}
