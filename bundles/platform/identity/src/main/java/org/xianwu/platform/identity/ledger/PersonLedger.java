package org.xianwu.platform.identity.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.app.People;

/** The people (人员). */
@Component(service = {Ledger.class, PersonLedger.class})
public final class PersonLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("identity", "person", "人员", "People")
          .table("directory.person")
          .column(
              Column.text("name", "name", 60, "姓名", "Name")
                  .required()
                  .searchable()
                  .phone(Phone.TITLE)
                  .width(110))
          .column(
              Column.unit("unit", "unit_id", "单位", "Unit")
                  .required()
                  .filter(Filter.EQUALS)
                  .phone(Phone.LINE))
          .column(
              Column.of("department", "department_id", ColumnType.DEPARTMENT, "科室", "Department")
                  .phone(Phone.LINE)
                  .width(130))
          .column(
              Column.phone("mobile", "mobile", "手机", "Mobile")
                  .masked(IdentityPermissions.PERSON_CONTACT)
                  .phone(Phone.LINE)
                  .width(130))
          .column(Column.phone("officePhone", "office_phone", "办公电话", "Office phone").width(140))
          .column(
              Column.text("rankPost", "rank_post", 40, "领导职务层次", "Rank of the post")
                  .unlisted()
                  .group("职级", "Rank"))
          .column(
              Column.text("rankGrade", "rank_grade", 40, "职级", "Grade")
                  .unlisted()
                  .group("职级", "Rank"))
          .column(
              Column.of(
                      "temporary",
                      "temporary_staff",
                      ColumnType.BOOLEAN,
                      "借调或编外",
                      "Borrowed or temporary")
                  .width(110))
          .column(
              Column.integer("sequence", "seq_no", "任职排序", "Order")
                  .required()
                  .between(0, 999_999)
                  .help("名单按此排序，不按拼音", "Lists follow this order, never pinyin")
                  .width(100))
          .column(
              Column.date("leftOn", "left_on", "离岗日期", "Last day")
                  .unlisted()
                  .help("过后账号自动停用", "The account is disabled afterwards"))
          .order(Order.asc("sequence"))
          .order(Order.asc("name"))
          .permissions(
              new Permissions(
                  IdentityPermissions.PERSON_VIEW,
                  IdentityPermissions.PERSON_EDIT,
                  IdentityPermissions.PERSON_EDIT,
                  IdentityPermissions.PERSON_EDIT,
                  IdentityPermissions.PERSON_EDIT))
          .titledBy("name")
          .shownAt("/people?id={id}")
          .build();

  private final People people;
  private final Directory directory;

  /** Acts through the use cases. */
  @Activate
  public PersonLedger(@Reference People people, @Reference Directory directory) {
    this.people = people;
    this.directory = directory;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return people.create(values);
  }

  @Override
  public void edit(long id, int rev, Values values) {
    people.edit(id, rev, values);
  }

  /** The one person of that name in that unit. */
  @Override
  public OptionalLong meant(Values row) {
    List<Person> found =
        directory.named(row.textOrEmpty("name")).stream()
            .filter(person -> row.id("unit").filter(unit -> unit == person.unitId()).isPresent())
            .toList();
    return found.size() == 1 ? OptionalLong.of(found.get(0).id()) : OptionalLong.empty();
  }

  @Override
  public void importing(Runnable work) {
    people.importing(work);
  }
}
