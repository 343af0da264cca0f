package org.xianwu.platform.identity.ledger;

import java.util.Arrays;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.app.Units;
import org.xianwu.platform.identity.directory.IdentityStore;
import org.xianwu.platform.identity.domain.UnitType;

/** The units (单位). */
@Component(service = {Ledger.class, UnitLedger.class})
public final class UnitLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("identity", "unit", "单位", "Units")
          .table("directory.unit")
          .column(
              Column.text("code", "code", 32, "编码", "Code")
                  .required()
                  .filter(Filter.EQUALS)
                  .width(90))
          .column(
              Column.text("name", "name", 120, "全称", "Name")
                  .required()
                  .fixed()
                  .searchable()
                  .phone(Phone.TITLE)
                  .help("更名请用“更名”，旧名称按日期保留", "Use the verb rename: old names are kept by day"))
          .column(
              Column.text("shortName", "short_name", 60, "规范简称", "Short name")
                  .fixed()
                  .searchable()
                  .width(140))
          .column(
              Column.choice(
                      "type",
                      "unit_type",
                      Arrays.stream(UnitType.values())
                          .map(one -> new Choice(one.code(), one.label(), Tone.INFO))
                          .toList(),
                      "类型",
                      "Type")
                  .required()
                  .filter(Filter.EQUALS)
                  .phone(Phone.TAG)
                  .width(130))
          .column(Column.unit("parent", "parent_id", "隶属", "Belongs to").phone(Phone.LINE))
          .column(Column.unit("leadingUnit", "leading_unit_id", "归口", "Led by").unlisted())
          .column(Column.text("level", "unit_level", 40, "级别", "Level").width(110))
          .column(
              Column.text("creditCode", "credit_code", 18, "统一社会信用代码", "Credit code").unlisted())
          .column(Column.text("address", "address", 200, "地址", "Address").unlisted())
          .column(
              Column.text("dutyPhone", "duty_phone", 20, "值班电话", "Duty phone")
                  .phone(Phone.LINE)
                  .width(130))
          .column(
              Column.integer("sequence", "seq_no", "排序", "Order")
                  .required()
                  .between(0, 999_999)
                  .width(80))
          .column(Column.date("validFrom", "valid_from", "成立日期", "Since").fixed().unlisted())
          .column(Column.date("validTo", "valid_to", "撤销日期", "Until").unlisted())
          .order(Order.asc("sequence"))
          .order(Order.asc("code"))
          .permissions(
              new Permissions(
                  IdentityPermissions.ORGANISATION_VIEW,
                  IdentityPermissions.ORGANISATION_EDIT,
                  IdentityPermissions.ORGANISATION_EDIT,
                  IdentityPermissions.ORGANISATION_VIEW,
                  IdentityPermissions.ORGANISATION_EDIT))
          .titledBy("name")
          .shownAt("/organisation?unit={id}")
          .build();

  private final Units units;
  private final Directory directory;
  private final IdentityStore store;

  /** Acts through the use cases. */
  @Activate
  public UnitLedger(
      @Reference Units units, @Reference Directory directory, @Reference IdentityStore store) {
    this.units = units;
    this.directory = directory;
    this.store = store;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return units.create(values);
  }

  @Override
  public void edit(long id, int rev, Values values) {
    units.edit(id, rev, values);
  }

  @Override
  public OptionalLong meant(Values row) {
    return directory.units().stream()
        .filter(unit -> unit.code().equals(row.textOrEmpty("code")))
        .mapToLong(Unit::id)
        .findFirst();
  }

  @Override
  public void importing(Runnable work) {
    store.write(
        Act.IMPORT,
        em -> {
          work.run();
          return null;
        });
  }
}
