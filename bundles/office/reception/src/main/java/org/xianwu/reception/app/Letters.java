package org.xianwu.reception.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.paperwork.Attachments;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Ids;
import org.xianwu.platform.api.store.Store;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterState;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.ReceptionOrder;
import org.xianwu.reception.domain.ReceptionProblem;

/** Entering, verifying and supplying letters. */
@Component(service = Letters.class)
public final class Letters {

  private static final Act VERIFY = Act.of("verify");
  private static final Act REFUSE = Act.of("refuse");
  private static final Act SUPPLY = Act.of("supply");

  private final Store store;
  private final Ids ids;
  private final Clock clock;
  private final UnitAccess access;
  private final Directory directory;
  private final Announcements announcements;
  private final Attachments attachments;

  @Activate
  public Letters(
      @Reference(target = "(xianwu.unit=reception)") Store store,
      @Reference Ids ids,
      @Reference Clock clock,
      @Reference CallerContext callers,
      @Reference Directory directory,
      @Reference Announcements announcements,
      @Reference Attachments attachments) {
    this.store = Objects.requireNonNull(store);
    this.ids = Objects.requireNonNull(ids);
    this.clock = Objects.requireNonNull(clock);
    this.access = new UnitAccess(callers);
    this.directory = Objects.requireNonNull(directory);
    this.announcements = Objects.requireNonNull(announcements);
    this.attachments = Objects.requireNonNull(attachments);
  }

  /**
   * Writes a letter down for the caller's unit.
   *
   * @param scans files that the caller uploaded
   * @return its id
   * @throws Problem {@code request.invalid}, {@code reception.letter-exists}
   */
  public long enter(LetterText text, List<Long> scans) {
    Caller caller = access.require(ReceptionPermissions.LETTER_EDIT, access.caller().unitId());
    require(text, caller.unitId());
    return store.write(
        Act.CREATE,
        em -> {
          Letter letter = new Letter(ids.next(), caller.unitId(), caller.personId(), text);
          requireNew(em, letter);
          em.persist(letter);
          attachments.keep(LetterFiles.LEDGER, letter.id(), LetterFiles.SLOT, scans);
          return letter.id();
        });
  }

  /** Writes a letter down of which there is no scan. */
  public long enter(LetterText text) {
    return enter(text, List.of());
  }

  /**
   * Corrects a letter before it is verified.
   *
   * @param rev version that the caller saw
   * @param scans all its files, empty when they stay as they are
   */
  public void correct(long id, int rev, LetterText text, Optional<List<Long>> scans) {
    store.write(
        Act.EDIT,
        em -> {
          Letter letter = Entry.found(em, Letter.class, id);
          access.requireRecord(
              ReceptionPermissions.LETTER_EDIT, ReceptionPermissions.VIEW, letter.unitId());
          letter.requireRev(rev, directory::personName);
          require(text, letter.unitId());
          letter.write(text);
          requireNew(em, letter);
          scans.ifPresent(
              files -> attachments.keep(LetterFiles.LEDGER, id, LetterFiles.SLOT, files));
          return null;
        });
  }

  private void require(LetterText text, long unitId) {
    text.require(WorkCalendar.today(clock), UnitNames.own(directory, unitId));
  }

  private static void requireNew(EntityManager em, Letter letter) {
    Rows.sameLetter(em, letter.unitId(), letter.key(), letter.id())
        .ifPresent(
            same -> {
              throw Problem.of(ReceptionProblem.LETTER_EXISTS).with("number", same.name());
            });
  }

  /** Confirms that the letter agrees with its original; never by who entered it. */
  public void verify(long id) {
    decide(VERIFY, id, (letter, caller) -> letter.verify(caller, clock.instant()));
  }

  /** Sends the letter back to who entered it, with a reason. */
  public void refuse(long id, String why) {
    decide(
        REFUSE.because(why),
        id,
        (letter, caller) -> {
          letter.refuse(caller, clock.instant(), why);
          announcements.letterRefused(letter);
        });
  }

  private void decide(Act act, long id, BiConsumer<Letter, Long> decision) {
    store.write(
        act,
        em -> {
          Letter letter = Entry.found(em, Letter.class, id);
          Caller caller =
              access.requireRecord(
                  ReceptionPermissions.LETTER_VERIFY, ReceptionPermissions.VIEW, letter.unitId());
          decision.accept(letter, caller.personId());
          return null;
        });
  }

  /**
   * Links a phone record with the letter that followed it; the orders that waited for it may be
   * settled then.
   *
   * @throws Problem {@code reception.not-a-phone-record}, {@code reception.letter-unverified}
   */
  public void supply(long phoneRecord, long letterId) {
    store.write(
        SUPPLY,
        em -> {
          Letter record = Entry.found(em, Letter.class, phoneRecord);
          access.requireRecord(
              ReceptionPermissions.LETTER_EDIT, ReceptionPermissions.VIEW, record.unitId());
          Letter letter = Entry.found(em, Letter.class, letterId);
          if (letter.unitId() != record.unitId() || !letter.verified()) {
            throw Problem.of(ReceptionProblem.LETTER_UNVERIFIED).with("number", letter.name());
          }
          record.supply(letter);
          Rows.using(em, record.unitId(), List.of(record.id())).stream()
              .filter(ReceptionOrder::letterPending)
              .filter(order -> complete(em, order))
              .forEach(ReceptionOrder::letterSupplied);
          return null;
        });
  }

  private static boolean complete(EntityManager em, ReceptionOrder order) {
    return Rows.letters(em, order.plan().letterIds()).stream().noneMatch(Letter::pending);
  }

  /** The letter as it stands. */
  public Letter read(long id) {
    return store.read(
        em -> {
          Letter letter = Entry.found(em, Letter.class, id);
          access.requireRecord(
              ReceptionPermissions.VIEW, ReceptionPermissions.VIEW, letter.unitId());
          return letter;
        });
  }

  /** Verbs that the caller may apply to a letter now, in the order of their buttons. */
  public List<String> verbs(
      long unitId, LetterState state, long enteredBy, boolean phone, Optional<Long> suppliedBy) {
    List<String> verbs = new ArrayList<>();
    boolean other = access.caller().personId() != enteredBy;
    if (state == LetterState.ENTERED
        && other
        && access.reaches(ReceptionPermissions.LETTER_VERIFY, unitId)) {
      verbs.add("verify");
      verbs.add("refuse");
    }
    if (phone && suppliedBy.isEmpty() && access.reaches(ReceptionPermissions.LETTER_EDIT, unitId)) {
      verbs.add("supply");
    }
    return verbs;
  }

  /** Whether the caller may correct the letter. */
  public boolean editable(long unitId, LetterState state) {
    return state != LetterState.VERIFIED
        && access.reaches(ReceptionPermissions.LETTER_EDIT, unitId);
  }
}
