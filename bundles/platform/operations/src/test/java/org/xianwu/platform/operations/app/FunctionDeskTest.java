package org.xianwu.platform.operations.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xianwu.platform.api.audit.ChangeCursor;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.operations.catalogue.Kars;
import org.xianwu.platform.operations.catalogue.Shelf;
import org.xianwu.platform.operations.runtime.Reason;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;

class FunctionDeskTest {

  private static final Reason OLD_PLATFORM =
      Reason.of("需要另一版本的平台", "it needs another platform", "请先升级套件", "upgrade first");

  @TempDir private Path folder;
  private final FakeRuntime runtime = new FakeRuntime();
  private EmbeddedStore store;
  private Wishes wishes;
  private FunctionDesk desk;

  EmbeddedStore store() {
    return EmbeddedStore.of("operations");
  }

  @BeforeEach
  void open() throws IOException {
    store = store();
    store.callers().set(Callers.person(7, "唐晓渡").may(OperationsPermissions.MANAGE).build());
    wishes = new StoredWishes(store.store(), store.ids());
    Kars.of("duty", "1.0.0").write(folder.resolve("functions"), "duty.kar");
    desk = newDesk();
  }

  @AfterEach
  void close() {
    desk.close();
    store.close();
  }

  @Test
  void aShippedFunctionCanOnlyBeInstalled() {
    assertThat(desk.functions())
        .singleElement()
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo("shipped");
              assertThat(duty.name()).isEqualTo(Label.of("值班值守", "Duty rosters"));
              assertThat(duty.version()).isEmpty();
              assertThat(duty.availableVersion()).isEqualTo("1.0.0");
              assertThat(duty.actions()).containsExactly("install");
            });
  }

  @Test
  void anInstalledFunctionRunsIsKeptAndRecorded() {
    FunctionOperation ended = done(Action.INSTALL);

    assertThat(ended.outcome()).isEqualTo("done");
    assertThat(desk.operation()).isEqualTo(ended);
    assertThat(desk.function("duty"))
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo("running");
              assertThat(duty.name().zh()).isEqualTo("值班");
              assertThat(duty.actions()).containsExactly("stop", "remove");
            });
    assertThat(wishes.all()).containsExactly(new Wishes.Wish("duty", "1.0.0", "running"));
    assertThat(actions()).containsExactly("install");
  }

  @Test
  void everyActionFollowsFromTheStateBefore() throws IOException {
    done(Action.INSTALL);
    done(Action.STOP);
    assertThat(desk.function("duty").state()).isEqualTo("installed");
    done(Action.START);
    Kars.of("duty", "1.1.0").write(folder.resolve("data"), "duty-1.1.0.kar");
    assertThat(desk.function("duty").actions())
        .containsExactly("stop", "upgrade", "discard", "remove");
    done(Action.UPGRADE);
    done(Action.REMOVE);

    assertThat(desk.function("duty").state()).isEqualTo("shipped");
    assertThat(runtime.calls())
        .containsExactly("install duty", "stop duty", "start duty", "upgrade duty", "remove duty");
    assertThat(actions()).containsExactly("install", "stop", "start", "upgrade", "remove");
    assertThat(wishes.all()).singleElement().extracting(Wishes.Wish::state).isEqualTo("removed");
  }

  @Test
  void anActionThatMakesNoSenseNowIsRefused() {
    assertThatThrownBy(() -> desk.submit("duty", Action.STOP))
        .isInstanceOf(Problem.class)
        .hasMessage("operations.not-now");
    assertThatThrownBy(() -> desk.submit("petitions", Action.INSTALL))
        .hasMessage("operations.unknown-function");
    assertThat(runtime.calls()).isEmpty();
  }

  @Test
  void theSecondOfTwoEqualActionsFindsTheFirstOneDone() throws Exception {
    var first = desk.submit("duty", Action.INSTALL);
    FunctionOperation second;
    try {
      second = desk.submit("duty", Action.INSTALL).get();
      assertThat(second.outcome()).isEqualTo("failed");
    } catch (Problem firstWasFaster) {
      assertThat(firstWasFaster).hasMessage("operations.not-now");
    }

    assertThat(first.get().outcome()).isEqualTo("done");
    assertThat(runtime.calls()).containsExactly("install duty");
  }

  @Test
  void aFunctionThatDoesNotResolveSaysWhyAndStaysOnOffer() {
    runtime.refuse(OLD_PLATFORM);

    FunctionOperation ended = done(Action.INSTALL);

    assertThat(ended.outcome()).isEqualTo("failed");
    assertThat(ended.message()).isEqualTo(OLD_PLATFORM.what());
    assertThat(desk.function("duty"))
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo("failed");
              assertThat(duty.reason()).isEqualTo(OLD_PLATFORM.what());
              assertThat(duty.remedy()).isEqualTo(OLD_PLATFORM.remedy());
              assertThat(duty.actions()).containsExactly("install");
            });
    assertThat(actions()).containsExactly("install-failed");
    assertThat(wishes.all()).isEmpty();

    runtime.refuse(Reason.NONE);

    assertThat(done(Action.INSTALL).outcome()).isEqualTo("done");
    assertThat(desk.function("duty").state()).isEqualTo("running");
  }

  @Test
  void aVersionThatDoesNotResolveIsDiscardedAndTheFormerOneGoesOn() throws IOException {
    done(Action.INSTALL);
    Kars.of("duty", "1.1.0").write(folder.resolve("data"), "duty-1.1.0.kar");
    runtime.refuse(OLD_PLATFORM);
    assertThat(done(Action.UPGRADE).message()).isEqualTo(OLD_PLATFORM.what());
    assertThat(desk.function("duty").reason()).isEqualTo(OLD_PLATFORM.what());

    assertThat(done(Action.DISCARD).outcome()).isEqualTo("done");

    assertThat(desk.function("duty"))
        .satisfies(
            duty -> {
              assertThat(duty.state()).isEqualTo("running");
              assertThat(duty.version()).isEqualTo("1.0.0");
              assertThat(duty.reason().zh()).isEmpty();
              assertThat(duty.availableVersion()).isEqualTo("1.0.0");
              assertThat(duty.actions()).containsExactly("stop", "remove");
            });
    assertThat(actions()).containsExactly("install", "upgrade-failed", "discard");
    assertThat(wishes.all()).containsExactly(new Wishes.Wish("duty", "1.0.0", "running"));
  }

  @Test
  void aFunctionThatNeverRanGoesWithItsPackage() throws IOException {
    Kars.of("petitions", "1.0.0").write(folder.resolve("data"), "petitions.kar");
    runtime.refuse(OLD_PLATFORM);
    desk.submit("petitions", Action.INSTALL).join();
    assertThat(desk.function("petitions").actions()).containsExactly("install", "discard");

    desk.submit("petitions", Action.DISCARD).join();

    assertThatThrownBy(() -> desk.function("petitions")).hasMessage("operations.unknown-function");
    assertThat(desk.functions()).extracting(FunctionView::id).containsExactly("duty");
  }

  @Test
  void whatCameWithTheProductStays() {
    assertThatThrownBy(() -> desk.submit("duty", Action.DISCARD)).hasMessage("operations.not-now");
  }

  @Test
  void nothingIsDoneWhenOthersWouldBeRestarted() {
    done(Action.INSTALL);
    runtime.uses("org.xianwu.branch", "duty");

    ActionPlan plan = desk.plan("duty", Action.REMOVE);

    assertThat(plan.allowed()).isFalse();
    assertThat(plan.restarted()).containsExactly("org.xianwu.branch");
    assertThat(plan.reason().zh()).contains("org.xianwu.branch");
    assertThatThrownBy(() -> desk.submit("duty", Action.REMOVE))
        .hasMessage("operations.others-affected");
    assertThat(runtime.calls()).containsExactly("install duty");
  }

  @Test
  void aPlanSaysThatDataStays() {
    done(Action.INSTALL);

    assertThat(desk.plan("duty", Action.REMOVE))
        .satisfies(
            plan -> {
              assertThat(plan.allowed()).isTrue();
              assertThat(plan.steps())
                  .extracting(Label::zh)
                  .anyMatch(text -> text.contains("数据保留"));
            });
  }

  @Test
  void aFunctionThatWaitsForAServiceSaysForWhich() {
    runtime.letWait(Reason.of("正在等待：Store", "waiting for: Store", "…", "…"));

    done(Action.INSTALL);

    assertThat(desk.function("duty").state()).isEqualTo("waiting");
    assertThat(desk.function("duty").reason().zh()).isEqualTo("正在等待：Store");
  }

  @Test
  void whatWasInstalledComesBackAfterTheRuntimeForgotIt() {
    done(Action.INSTALL);
    FakeRuntime forgetful = new FakeRuntime();
    try (FunctionDesk later = desk(forgetful)) {
      assertThat(later.restore()).containsExactly("duty");
    }
    assertThat(forgetful.calls()).containsExactly("install duty");
  }

  @Test
  void whatComesBackIsTheVersionThatWasInstalled() throws IOException {
    done(Action.INSTALL);
    Kars.of("duty", "2.0.0").write(folder.resolve("data"), "duty-2.0.0.kar");
    FakeRuntime forgetful = new FakeRuntime();
    try (FunctionDesk later = desk(forgetful)) {
      later.restore();
    }
    assertThat(forgetful.find("duty").orElseThrow().version()).isEqualTo("1.0.0");
  }

  @Test
  void whatWasRemovedDoesNotComeBack() {
    done(Action.INSTALL);
    done(Action.REMOVE);

    assertThat(newDesk().restore()).isEmpty();
    assertThat(desk.noneWanted()).isFalse();
  }

  @Test
  void thePracticeCountyStartsWithEveryFunctionAtHand() throws IOException {
    Kars.of("reception", "1.0.0").write(folder.resolve("functions"), "reception.kar");

    assertThat(desk.noneWanted()).isTrue();
    assertThat(desk.installAll()).containsExactly("duty", "reception");
  }

  private FunctionOperation done(Action action) {
    return desk.submit("duty", action).join();
  }

  private List<String> actions() {
    return store.changeLog().after(ChangeCursor.START, 100).rows().stream()
        .filter(row -> row.change().ledger().equals("operations.function"))
        .map(
            row -> {
              assertThat(row.actor()).isEqualTo("唐晓渡");
              return row.change().action();
            })
        .toList();
  }

  private FunctionDesk newDesk() {
    return desk(runtime);
  }

  private FunctionDesk desk(FakeRuntime product) {
    Shelf shelf =
        new Shelf(folder.resolve("functions"), folder.resolve("data"), folder.resolve("deploy"));
    return new FunctionDesk(
        shelf, product, wishes, store.callers(), store.changeLog(), store.clock());
  }
}
