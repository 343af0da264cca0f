package org.xianwu.duty.app;

import java.util.Map;
import java.util.Optional;
import org.xianwu.duty.config.DutySettings;
import org.xianwu.duty.domain.DutyRules;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.DataScope;
import org.xianwu.platform.api.access.RoleTemplate;
import org.xianwu.platform.api.text.Language;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.FakeWorkCalendar;
import org.xianwu.platform.testkit.RecordingNotices;

/** The use cases of duty on a real store, for tests of this and of the rooms around it. */
public final class DutyRoom implements AutoCloseable {

  public final EmbeddedStore store = EmbeddedStore.of("duty");
  public final FakeDirectory directory = new FakeDirectory();
  public final FakeWorkCalendar calendar = new FakeWorkCalendar();
  public final RecordingNotices notices = new RecordingNotices();
  public final Access access = new Access(store.callers());
  public final People people = new People(directory, access);
  public final Checks checks =
      new Checks(DutySettings.of(DutyRules.usual()), calendar, people, store.clock());
  public final Rosters rosters;
  public final Shifts shifts;
  public final DutyLog log;
  public final DutyBoard board;
  public final DutyTodos todos;

  public DutyRoom() {
    Announcements announcements = new Announcements(notices, new PlainTexts(), people);
    Filling filling = new Filling(store.ids(), checks, people);
    rosters =
        new Rosters(
            store.store(), store.ids(), store.clock(), access, checks, filling, announcements);
    shifts = new Shifts(store.store(), store.ids(), access, checks, rosters, people);
    log = new DutyLog(store.store(), store.ids(), store.clock(), access);
    board = new DutyBoard(store.store(), store.clock(), access, checks, directory);
    todos = new DutyTodos(board, checks);
    store.callers().set(keeper());
  }

  public long id(String name) {
    return directory.idOf(name);
  }

  /** Keeper of the party office's duty room. */
  public Caller keeper() {
    return as("唐晓渡", "duty.keeper");
  }

  public Caller as(String name, String role) {
    return as(name, role, FakeDirectory.PARTY_OFFICE);
  }

  public Caller as(String name, String role, long unit) {
    RoleTemplate template =
        DutyPermissions.roles().stream().filter(one -> one.code().equals(role)).findFirst().get();
    Callers caller = Callers.person(id(name), name).unit(unit);
    for (Map.Entry<String, DataScope> grant : template.grants().entrySet()) {
      caller.may(grant.getKey(), grant.getValue());
    }
    return caller.build();
  }

  @Override
  public void close() {
    store.close();
  }

  /** Keys and their parameters, enough to see what would be said. */
  private static final class PlainTexts implements Texts {

    @Override
    public Optional<String> find(Language language, String key, Map<String, ?> parameters) {
      return Optional.of(key + parameters);
    }
  }
}
