package org.xianwu.reception.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xianwu.platform.api.paperwork.DocumentNumber;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;

/**
 * What a letter says.
 *
 * @param number document number (发文字号), empty for 便函 and phone records
 * @param sender the sending unit (派出单位)
 * @param date of the letter, or of the call
 * @param receivedOn day on which it came
 * @param task what the visitors come for (公务内容)
 * @param schedule their itinerary (行程)
 * @param sealed whether it bears the sender's seal
 * @param contact of the sender, may be empty
 * @param contactPhone may be empty
 */
public record LetterText(
    LetterKind kind,
    String number,
    String sender,
    LocalDate date,
    LocalDate receivedOn,
    String task,
    String schedule,
    boolean sealed,
    String contact,
    String contactPhone,
    List<LetterPerson> persons) {

  public LetterText {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(number);
    Objects.requireNonNull(sender);
    Objects.requireNonNull(date);
    Objects.requireNonNull(receivedOn);
    Objects.requireNonNull(task);
    Objects.requireNonNull(schedule);
    Objects.requireNonNull(contact);
    Objects.requireNonNull(contactPhone);
    persons = List.copyOf(persons);
  }

  /**
   * Refuses a letter that cannot be one; every fault stands at its field.
   *
   * @param ownNames names of the receiving unit: its own letter announces nobody
   * @throws Problem {@code request.invalid}
   */
  public void require(LocalDate today, Set<String> ownNames) {
    Problem invalid = Problem.of(CommonProblem.INVALID);
    if (kind.numbered()) {
      numberFault(number).ifPresent(fault -> invalid.field("number", fault));
    } else if (!number.isEmpty()) {
      invalid.field("number", ReceptionProblem.NUMBER_NOT_EXPECTED);
    }
    if (kind == LetterKind.NOTE && !sealed) {
      invalid.field("sealed", ReceptionProblem.SEAL_MISSING);
    }
    if (ownNames.contains(sender)) {
      invalid.field("sender", Problem.of(ReceptionProblem.LETTER_OWN).with("sender", sender));
    }
    if (receivedOn.isAfter(today)) {
      invalid.field(
          "receivedOn", Problem.of(ReceptionProblem.DAY_IN_FUTURE).with("day", receivedOn));
    }
    if (date.isAfter(receivedOn)) {
      invalid.field("date", Problem.of(ReceptionProblem.DAY_IN_FUTURE).with("day", date));
    }
    if (persons.isEmpty()) {
      invalid.field("persons", ReceptionProblem.PERSONS_MISSING);
    }
    invalid.throwIfAnyField();
  }

  /** What is wrong with a document number, with the correct form where it can be guessed. */
  public static Optional<Problem> numberFault(String number) {
    if (DocumentNumber.parse(number).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        DocumentNumber.normalised(number)
            .map(
                meant ->
                    Problem.of(ReceptionProblem.NUMBER_OTHER_FORM)
                        .with("value", number)
                        .with("meant", meant.format()))
            .orElseGet(() -> Problem.of(ReceptionProblem.NUMBER_INVALID).with("value", number)));
  }
}
