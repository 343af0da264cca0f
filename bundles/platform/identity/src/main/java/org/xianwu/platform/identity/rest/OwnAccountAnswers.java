package org.xianwu.platform.identity.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.Permission;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.identity.access.AccountBook;
import org.xianwu.platform.identity.access.Credentials;
import org.xianwu.platform.identity.access.PermissionBook;
import org.xianwu.platform.identity.app.Assignments;
import org.xianwu.platform.identity.directory.StoredDirectory;
import org.xianwu.platform.identity.domain.Account;
import org.xianwu.platform.identity.rest.OwnAccount.Granted;
import org.xianwu.platform.identity.rest.OwnAccount.HeldPost;
import org.xianwu.platform.identity.rest.OwnAccount.HeldRole;
import org.xianwu.platform.identity.rest.OwnAccount.Place;

/** Puts together what an account's holder is told about it. */
@Component(service = OwnAccountAnswers.class)
public final class OwnAccountAnswers {

  private final AccountBook accounts;
  private final Credentials credentials;
  private final Assignments assignments;
  private final PermissionBook permissions;
  private final StoredDirectory directory;

  /** Puts the parts together. */
  @Activate
  public OwnAccountAnswers(
      @Reference AccountBook accounts,
      @Reference Credentials credentials,
      @Reference Assignments assignments,
      @Reference PermissionBook permissions,
      @Reference StoredDirectory directory) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.assignments = assignments;
    this.permissions = permissions;
    this.directory = directory;
  }

  OwnAccount of(Caller caller) {
    Account account = accounts.find(caller.accountId()).orElseThrow().account();
    return new OwnAccount(
        Long.toString(account.id()),
        account.name(),
        account.platform(),
        caller.personId() == 0 ? "" : Long.toString(caller.personId()),
        caller.name(),
        unit(caller.unitId()).orElse(null),
        directory.department(caller.departmentId()).map(OwnAccountAnswers::place).orElse(null),
        directory.person(caller.personId()).map(Person::posts).orElse(List.of()).stream()
            .map(this::held)
            .toList(),
        caller.portfolioUnits().stream().sorted().flatMap(id -> unit(id).stream()).toList(),
        assignments.own().stream().map(OwnAccountAnswers::held).toList(),
        caller.grants().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(grant -> granted(grant.getKey(), grant.getValue()))
            .toList(),
        !account.platform() && credentials.mustChange(account));
  }

  private Optional<Place> unit(long id) {
    return directory.unit(id).map(OwnAccountAnswers::place);
  }

  private static Place place(Unit unit) {
    return new Place(Long.toString(unit.id()), unit.name());
  }

  private static Place place(Department department) {
    return new Place(Long.toString(department.id()), department.name());
  }

  private HeldPost held(Post post) {
    return new HeldPost(
        post.name(),
        unit(post.unitId()).orElse(null),
        post.side().name().toLowerCase(Locale.ROOT),
        post.leader(),
        post.mainLeader(),
        post.from());
  }

  private static HeldRole held(Assignments.Given given) {
    return new HeldRole(
        given.role().code(), given.role().label(), given.assignment().validTo().orElse(null));
  }

  private Granted granted(String code, DataScope scope) {
    // a function that was just taken away leaves a code without words
    Label label = permissions.permission(code).map(Permission::label).orElse(Label.of(code, code));
    return new Granted(code, label, Scopes.code(scope));
  }
}
