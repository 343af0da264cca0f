package org.xianwu.reception.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.paperwork.Attachments.Attachment;
import org.xianwu.platform.api.workflow.Todo;
import org.xianwu.platform.testkit.Callers;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterState;
import org.xianwu.reception.domain.LetterText;

class LettersTest {

  private static final String NUMBER = "青农函〔2026〕7号";

  private ReceptionRoom room;

  @BeforeEach
  void open() {
    room = new ReceptionRoom();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_scan_belongs_to_its_letter_and_stays_once_the_letter_is_verified() {
    long scan = room.attachments.upload("函.pdf");
    long id = room.letters.enter(letter(NUMBER), List.of(scan));
    LetterFiles files = new LetterFiles(room.store.store());
    Caller keeper = room.store.callers().current();

    assertThat(room.attachments.of("reception.letter", id))
        .extracting(Attachment::name, Attachment::slot)
        .containsExactly(tuple("函.pdf", "letter"));
    assertThat(files.readable(id, keeper)).isTrue();
    assertThat(files.changeable(id, keeper)).isTrue();
    assertThat(files.readable(id, Callers.person(999, "外单位").build())).isFalse();
    assertThat(files.readable(404, keeper)).isFalse();

    int rev = room.letters.read(id).rev();
    room.letters.correct(id, rev, letter(NUMBER), Optional.empty());
    assertThat(room.attachments.of("reception.letter", id)).hasSize(1);

    room.keeper();
    room.letters.verify(id);
    assertThat(files.changeable(id, keeper)).isFalse();
  }

  @Test
  void a_letter_is_entered_by_one_and_verified_by_another() {
    long id = room.letters.enter(letter(NUMBER));
    assertThatThrownBy(() -> room.letters.verify(id)).hasMessage("access.denied");
    room.enter("罗听松", "reception.keeper");
    assertThatThrownBy(() -> room.letters.verify(id)).hasMessage("reception.verify-own");
    room.keeper();
    room.letters.verify(id);
    Letter letter = room.letters.read(id);
    assertThat(letter.state()).isEqualTo(LetterState.VERIFIED);
    assertThat(letter.verifiedBy()).contains(room.id("许青禾"));
    assertThat(letter.persons()).hasSize(3);
  }

  @Test
  void the_same_letter_is_not_entered_twice() {
    room.letters.enter(letter(NUMBER));
    assertThatThrownBy(() -> room.letters.enter(letter(NUMBER)))
        .hasMessage("reception.letter-exists");
    room.letters.enter(letter("青农函〔2026〕8号"));
    room.letters.enter(room.text(LetterKind.NOTE, "", 2));
    room.letters.enter(room.text(LetterKind.NOTE, "", 2));
  }

  @Test
  void a_letter_that_was_sent_back_is_corrected_and_verified_then() {
    long id = room.letters.enter(letter(NUMBER));
    room.keeper();
    room.letters.refuse(id, "人员名单不全");
    assertThat(room.notices.take())
        .singleElement()
        .satisfies(notice -> assertThat(notice.readers()).containsExactly(room.id("罗听松")));
    room.officer();
    assertThat(kinds()).containsExactly("更正公函");
    int rev = room.letters.read(id).rev();
    assertThatThrownBy(() -> room.letters.correct(id, rev - 1, letter(NUMBER), Optional.empty()))
        .hasMessage("ledger.stale");
    room.letters.correct(id, rev, letter(NUMBER), Optional.empty());
    room.verified(id);
    assertThatThrownBy(
            () ->
                room.letters.correct(
                    id, room.letters.read(id).rev(), letter(NUMBER), Optional.empty()))
        .hasMessage("reception.letter-verified");
  }

  @Test
  void whoever_verifies_is_reminded_and_whoever_entered_is_not() {
    room.letters.enter(letter(NUMBER));
    assertThat(kinds()).isEmpty();
    room.keeper();
    assertThat(kinds()).containsExactly("核验公函");
    room.enter("罗听松", "reception.keeper");
    assertThat(kinds()).isEmpty();
  }

  @Test
  void the_letter_follows_a_phone_record() {
    long record = room.letters.enter(room.text(LetterKind.PHONE, "", 3));
    assertThat(kinds()).containsExactly("补办公函");
    long letter = room.letters.enter(letter(NUMBER));
    assertThatThrownBy(() -> room.letters.supply(record, letter))
        .hasMessage("reception.letter-unverified");
    room.verified(letter);
    room.letters.supply(record, letter);
    assertThat(room.letters.read(record).pending()).isFalse();
    assertThat(kinds()).isEmpty();
    assertThatThrownBy(() -> room.letters.supply(letter, record))
        .hasMessageStartingWith("reception.");
  }

  @Test
  void another_unit_does_not_see_the_letter() {
    long id = room.letters.enter(letter(NUMBER));
    room.store.callers().set(room.as("沈一诺", "reception.officer", 12));
    assertThatThrownBy(() -> room.letters.read(id)).hasMessage("request.not-found");
    room.store.callers().set(room.as("沈一诺", "reception.reader", 12));
    assertThat(room.letters.read(id).number()).isEqualTo(NUMBER);
  }

  private LetterText letter(String number) {
    return room.text(LetterKind.LETTER, number, 3);
  }

  private List<String> kinds() {
    return room.todos.waitingFor(room.store.callers().current()).stream()
        .map(Todo::kind)
        .map(kind -> kind.zh())
        .toList();
  }
}
