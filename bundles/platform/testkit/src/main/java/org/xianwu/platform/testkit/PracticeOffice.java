package org.xianwu.platform.testkit;

import java.util.List;
import java.util.Map;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.RoleTemplate;

/**
 * What stands around the use cases of a function: a real store, the small county with its calendar,
 * and callers in the roles that the function proposes. A function's tests extend it with its use
 * cases.
 */
public class PracticeOffice implements AutoCloseable {

  public final EmbeddedStore store;
  public final FakeDirectory directory = new FakeDirectory();
  public final FakeWorkCalendar calendar = new FakeWorkCalendar();
  public final RecordingNotices notices = new RecordingNotices();
  public final PlainTexts texts = new PlainTexts();
  private final List<RoleTemplate> roles;

  public PracticeOffice(EmbeddedStore store, List<RoleTemplate> roles) {
    this.store = store;
    this.roles = List.copyOf(roles);
  }

  public final long id(String name) {
    return directory.idOf(name);
  }

  /** Somebody of the party office in a role of the function. */
  public final Caller as(String name, String role) {
    return as(name, role, FakeDirectory.PARTY_OFFICE);
  }

  /** Somebody in a role of the function. */
  public final Caller as(String name, String role, long unit) {
    RoleTemplate template =
        roles.stream().filter(one -> one.code().equals(role)).findFirst().orElseThrow();
    Callers caller = Callers.person(id(name), name).unit(unit);
    for (Map.Entry<String, DataScope> grant : template.grants().entrySet()) {
      caller.may(grant.getKey(), grant.getValue());
    }
    return caller.build();
  }

  /** Calls from now on as somebody in a role of the function. */
  public final void enter(String name, String role) {
    store.callers().set(as(name, role));
  }

  @Override
  public void close() {
    store.close();
  }
}
