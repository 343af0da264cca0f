package org.xianwu.reception.app;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.paperwork.AttachmentOwner;
import org.xianwu.platform.api.store.Store;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterState;

/** The scan of a letter: who sees letters sees it; once the letter is verified it stays. */
@Component(service = AttachmentOwner.class)
public final class LetterFiles implements AttachmentOwner {

  static final String LEDGER = "reception.letter";

  /** The letter itself, its pages in one file or in several. */
  static final String SLOT = "letter";

  private static final int MOST = 10;

  private final Store store;

  @Activate
  public LetterFiles(@Reference(target = "(xianwu.unit=reception)") Store store) {
    this.store = Objects.requireNonNull(store);
  }

  @Override
  public String ledger() {
    return LEDGER;
  }

  @Override
  public List<Slot> slots() {
    return List.of(new Slot(SLOT, Label.of("公函扫描件", "Scan of the letter"), MOST));
  }

  @Override
  public boolean readable(long recordId, Caller caller) {
    return holds(
        recordId, letter -> UnitAccess.reaches(caller, ReceptionPermissions.VIEW, letter.unitId()));
  }

  @Override
  public boolean changeable(long recordId, Caller caller) {
    return holds(
        recordId,
        letter ->
            letter.state() != LetterState.VERIFIED
                && UnitAccess.reaches(caller, ReceptionPermissions.LETTER_EDIT, letter.unitId()));
  }

  private boolean holds(long id, Predicate<Letter> condition) {
    Letter letter = store.read(em -> em.find(Letter.class, id));
    return letter != null && condition.test(letter);
  }
}
