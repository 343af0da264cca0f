package org.xianwu.platform.identity.ledger;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;
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
import org.xianwu.platform.identity.app.Posts;
import org.xianwu.platform.identity.domain.Post;

/** The posts that people hold (职务), past ones included. */
@Component(service = {Ledger.class, PostLedger.class})
public final class PostLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("identity", "post", "职务", "Posts")
          .table("directory.post")
          .column(
              Column.person("person", "person_id", "姓名", "Person")
                  .required()
                  .fixed()
                  .filter(Filter.EQUALS)
                  .phone(Phone.TITLE)
                  .width(110))
          .column(
              Column.text("name", "name", 80, "职务", "Post")
                  .required()
                  .searchable()
                  .phone(Phone.LINE))
          .column(
              Column.unit("unit", "unit_id", "单位", "Unit")
                  .required()
                  .fixed()
                  .filter(Filter.EQUALS)
                  .phone(Phone.LINE))
          .column(
              Column.choice(
                      "side",
                      "side",
                      List.of(
                          Choice.of(Post.PARTY, "党内", "Party", Tone.INFO),
                          Choice.of(Post.GOVERNMENT, "行政", "Government", Tone.INFO)),
                      "类别",
                      "Line")
                  .required()
                  .width(90))
          .column(
              Column.of("leader", "leader", ColumnType.BOOLEAN, "班子成员", "Leading group").width(100))
          .column(
              Column.of("mainLeader", "main_leader", ColumnType.BOOLEAN, "主要领导", "Main leader")
                  .width(100))
          .column(
              Column.choice(
                      "headcount",
                      "headcount",
                      List.of(
                          Choice.of("administrative", "行政编制", "Administrative", Tone.INFO),
                          Choice.of("institution", "事业编制", "Institution", Tone.INFO),
                          Choice.of("support", "工勤编制", "Support staff", Tone.INFO),
                          Choice.of("contract", "编外", "Contract", Tone.WARN)),
                      "编制",
                      "Staffing")
                  .required()
                  .unlisted())
          .column(
              Column.integer("sequence", "seq_no", "任职排序", "Order")
                  .required()
                  .between(0, 999_999)
                  .width(100))
          .column(Column.date("validFrom", "valid_from", "任职日期", "From").width(120))
          .column(Column.date("validTo", "valid_to", "免职日期", "To").width(120))
          .order(Order.asc("sequence"))
          .permissions(
              new Permissions(
                  IdentityPermissions.ORGANISATION_VIEW,
                  IdentityPermissions.ORGANISATION_EDIT,
                  IdentityPermissions.ORGANISATION_EDIT,
                  IdentityPermissions.ORGANISATION_VIEW,
                  ""))
          .titledBy("name")
          .shownAt("/people?post={id}")
          .build();

  private final Posts posts;

  /** Acts through the use cases. */
  @Activate
  public PostLedger(@Reference Posts posts) {
    this.posts = posts;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return posts.create(values);
  }

  @Override
  public void edit(long id, int rev, Values values) {
    posts.edit(id, rev, values);
  }
}
