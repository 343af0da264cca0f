package org.xianwu.platform.identity.ledger;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Choice.Tone;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.Phone;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.identity.app.Accounts;
import org.xianwu.platform.identity.app.IdentityPermissions;
import org.xianwu.platform.identity.domain.Account;

/** The accounts (账号). */
@Component(service = {Ledger.class, AccountLedger.class})
public final class AccountLedger implements Ledger {

  private static final LedgerDefinition DEFINITION =
      LedgerDefinition.of("identity", "account", "账号", "Accounts")
          .table("directory.account")
          .column(
              Column.text("name", "name", 40, "账号", "Account")
                  .required()
                  .fixed()
                  .searchable()
                  .phone(Phone.TITLE)
                  .width(150))
          .column(
              Column.choice(
                      "kind",
                      "kind",
                      List.of(
                          Choice.of(Account.PERSON, "个人", "Person", Tone.INFO),
                          Choice.of(Account.PLATFORM, "上级平台", "Platform", Tone.WARN)),
                      "类别",
                      "Kind")
                  .required()
                  .fixed()
                  .filter(Filter.EQUALS)
                  .phone(Phone.TAG)
                  .width(100))
          .column(
              Column.person("person", "person_id", "人员", "Person")
                  .fixed()
                  .filter(Filter.EQUALS)
                  .phone(Phone.LINE)
                  .help("一人一账号；平台账号不填", "One person, one account; none for platforms"))
          .column(
              Column.text("displayName", "display_name", 60, "显示名", "Shown as")
                  .searchable()
                  .help("平台账号必填", "Required for platforms"))
          .column(
              Column.choice(
                      "state",
                      "state",
                      List.of(
                          Choice.of(Account.ACTIVE, "启用", "Active", Tone.OK),
                          Choice.of(Account.DISABLED, "停用", "Disabled", Tone.IDLE)),
                      "状态",
                      "State")
                  .readOnly()
                  .filter(Filter.EQUALS)
                  .phone(Phone.TAG)
                  .width(90))
          .column(
              Column.of(
                      "mustChange",
                      "must_change",
                      ColumnType.BOOLEAN,
                      "须改密码",
                      "Must change password")
                  .readOnly()
                  .width(100))
          .column(
              Column.choice(
                      "secondFactor",
                      "second_factor",
                      List.of(
                          Choice.of(Account.NO_FACTOR, "未绑定", "None", Tone.IDLE),
                          Choice.of(Account.CODE, "动态口令", "One-time code", Tone.OK)),
                      "双因素",
                      "Second factor")
                  .readOnly()
                  .filter(Filter.EQUALS)
                  .phone(Phone.LINE)
                  .width(110))
          .column(
              Column.dateTime("factorDue", "factor_due", "双因素期限", "Second factor due")
                  .readOnly()
                  .unlisted())
          .column(
              Column.dateTime("passwordAt", "password_at", "密码设置于", "Password set")
                  .readOnly()
                  .width(160))
          .order(Order.asc("name"))
          .permissions(
              new Permissions(
                  IdentityPermissions.ACCOUNT_VIEW,
                  IdentityPermissions.ACCOUNT_EDIT,
                  IdentityPermissions.ACCOUNT_EDIT,
                  IdentityPermissions.ACCOUNT_EDIT,
                  ""))
          .titledBy("name")
          .shownAt("/accounts?id={id}")
          .build();

  private final Accounts accounts;

  /** Acts through the use cases. */
  @Activate
  public AccountLedger(@Reference Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    return accounts.create(values);
  }

  @Override
  public void edit(long id, int rev, Values values) {
    accounts.edit(id, rev, values);
  }

  @Override
  public List<String> actions(LedgerRow row, Caller caller) {
    if (row.id() == caller.accountId()) {
      return List.of();
    }
    List<String> actions = new ArrayList<>();
    boolean active = row.values().textOrEmpty("state").equals(Account.ACTIVE);
    if (caller.can(IdentityPermissions.ACCOUNT_EDIT)) {
      actions.addAll(active ? List.of("reset", "unlock", "disable") : List.of("enable"));
    }
    if (caller.can(IdentityPermissions.FACTOR_RESET)
        && !row.values().textOrEmpty("secondFactor").equals(Account.NO_FACTOR)) {
      actions.add("reset-factor");
    }
    return actions;
  }
}
