package org.xianwu.platform.approval.app;

import java.util.Arrays;
import java.util.List;
import org.xianwu.platform.api.approval.Approvals.Standing;
import org.xianwu.platform.api.approval.ProposedStage;
import org.xianwu.platform.api.approval.ProposedStage.Who;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.text.Texts;
import org.xianwu.platform.approval.config.ApprovalSettings;
import org.xianwu.platform.approval.domain.CaseApproval;
import org.xianwu.platform.approval.domain.StageRule;
import org.xianwu.platform.approval.machine.Together;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.platform.testkit.EmbeddedStore;
import org.xianwu.platform.testkit.FakeDirectory;
import org.xianwu.platform.testkit.FakeHolders;
import org.xianwu.platform.testkit.PracticeOffice;
import org.xianwu.platform.web.text.TextCatalogue;

/** Approvals on a real store. 许青禾 applies; 沈一诺 heads the section; 周知远 and 何若谷 are the leaders. */
public final class ApprovalRoom extends PracticeOffice {

  public static final String KIND = "trial.purchase";
  public static final String CLERK = "许青禾";
  public static final String HEAD = "沈一诺";
  public static final String LEADER = "周知远";
  public static final String OTHER_LEADER = "何若谷";
  public static final String FINANCE = "方砚秋";
  public static final String STRANGER = "罗听松";

  private static final List<String> ROWS =
      List.of(
          "CaseApproval",
          "CaseStage",
          "CaseTask",
          "CaseEvent",
          "CaseReader",
          "FrozenLine",
          "Delegation",
          "Chain",
          "ChainStage",
          "ChainCondition");

  private static EmbeddedStore everybodys;

  final FakeHolders holders = new FakeHolders();
  public final TrialSubject subject = new TrialSubject(KIND);
  public final Subjects subjects = new Subjects();
  final Finder finder;
  final Cases cases;
  final ChainCheck check;
  public final ChainBook chains;
  final Announcements announcements;
  public final Delegations delegations;
  final Steps steps;
  final Sight sight;
  public final ApprovalDesk desk;
  public final Decisions decisions;
  public final Steering steering;
  public final Reminders reminders;
  final Offers offers;
  public final Reading reading;
  public final Inbox inbox;
  final ApprovalTodos todos;
  private long lastCase = 7000;

  /** On a database that all tests share, emptied first: making one takes longer than a test. */
  public ApprovalRoom() {
    this(shared());
  }

  /** As the people of the office read them. */
  private static Texts words() {
    TextCatalogue words = new TextCatalogue();
    words.read("approval", path -> ApprovalRoom.class.getResource("/" + path));
    return words;
  }

  private static synchronized EmbeddedStore shared() {
    if (everybodys == null) {
      everybodys = EmbeddedStore.of("approval");
    }
    everybodys
        .store()
        .write(
            Act.of("empty"),
            em -> {
              ROWS.forEach(rows -> em.createQuery("delete from " + rows + " r").executeUpdate());
              return null;
            });
    return everybodys;
  }

  public ApprovalRoom(EmbeddedStore store) {
    super(store, List.of());
    directory.section(31, "综合科", id(HEAD), id(CLERK), id(HEAD));
    subjects.add(subject);
    var settings = ApprovalSettings.usual();
    finder = new Finder(directory, holders, store.clock());
    cases = new Cases(store.ids(), store.clock(), calendar, settings);
    check = new ChainCheck(holders, finder);
    chains = new ChainBook(store.store(), store.ids(), store.clock(), store.callers(), check);
    announcements = new Announcements(notices, words(), directory);
    delegations =
        new Delegations(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            directory,
            finder,
            announcements);
    steps =
        new Steps(
            store.ids(), store.clock(), store.callers(), subjects, delegations, announcements);
    sight = new Sight(store.callers(), subjects, delegations);
    desk =
        new ApprovalDesk(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            subjects,
            chains,
            new Way(finder),
            cases,
            steps,
            new Signatures(store.store(), cases, directory));
    decisions =
        new Decisions(
            store.store(),
            store.callers(),
            directory,
            subjects,
            cases,
            delegations,
            finder,
            steps,
            sight);
    steering =
        new Steering(
            store.store(),
            store.ids(),
            store.clock(),
            store.callers(),
            directory,
            settings,
            cases,
            steps,
            sight,
            announcements);
    reminders =
        new Reminders(
            store.store(), store.clock(), settings, finder, delegations, cases, announcements);
    offers = new Offers(store.callers(), subjects, delegations, settings, finder, sight);
    reading =
        new Reading(store.store(), store.clock(), store.callers(), subjects, cases, sight, offers);
    inbox = new Inbox(store.store(), store.callers(), delegations);
    todos = new ApprovalTodos(inbox, directory);
    store.clock().setOffice("2026-11-23T09:00");
    call(CLERK);
  }

  /** The shared database stays open for the next test. */
  @Override
  public void close() {
    if (store != everybodys) {
      super.close();
    }
  }

  /** Calls from now on as the person, who has no permission but these. */
  public void call(String name, String... permissions) {
    store
        .callers()
        .set(
            Callers.person(id(name), name)
                .unit(FakeDirectory.PARTY_OFFICE)
                .may(permissions)
                .build());
  }

  /** The chain that the county sets from today on. */
  void chain(StageRule... stages) {
    var before = store.callers().current();
    call(STRANGER, ApprovalPermissions.CHAINS);
    int seen = chains.current(subject).version();
    chains.set(subject, seen, WorkCalendar.today(store.clock()), List.of(stages));
    store.callers().set(before);
  }

  /** A stage for named people that every case passes. */
  StageRule stage(String name, Together together, String... people) {
    List<Long> ids = Arrays.stream(people).map(this::id).toList();
    return new StageRule(
        name,
        together,
        Who.PEOPLE,
        "",
        ids,
        List.of(),
        false,
        ProposedStage.of(name, name, Who.PEOPLE).limit());
  }

  /** A purchase of the clerk on its way; gives back the id of its approval. */
  public long submitted() {
    call(CLERK);
    long purchase = subject.purchase(++lastCase, id(CLERK));
    desk.submit(KIND, purchase);
    return approval(purchase);
  }

  /** The purchase that was submitted last. */
  public long purchase() {
    return lastCase;
  }

  Standing standing(long purchase) {
    return desk.standing(KIND, purchase).orElseThrow();
  }

  long approval(long purchase) {
    return standing(purchase).approvalId();
  }

  /** The version on everybody's screen. */
  public int rev(long approval) {
    return row(approval).rev();
  }

  CaseApproval row(long approval) {
    return store.store().read(em -> em.find(CaseApproval.class, approval));
  }

  /** Who is asked now. */
  public List<String> asked(long approval) {
    return store
        .store()
        .read(em -> cases.load(em, approval).openTasks().stream().map(t -> t.personId()).toList())
        .stream()
        .map(directory::personName)
        .toList();
  }

  public void agree(long approval, String name) {
    call(name);
    decisions.agree(approval, rev(approval), "同意");
  }

  void sendBack(long approval, String name, int stage, boolean straightBack) {
    call(name);
    decisions.sendBack(approval, rev(approval), stage, straightBack, "请补充");
  }
}
