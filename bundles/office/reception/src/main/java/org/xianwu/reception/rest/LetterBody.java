package org.xianwu.reception.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xianwu.platform.api.web.Inputs;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterPerson;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.RankClass;

/**
 * A letter as forms send and get it.
 *
 * @param number document number, absent for notes and phone records
 * @param receivedOn the date of the letter when absent
 * @param files uploaded scans; when absent they stay as they are
 */
@Schema(name = "LetterText", description = "What a letter says")
public record LetterBody(
    @Schema(allowableValues = {"letter", "notice", "wire", "note", "phone"}) String kind,
    @Schema(maxLength = 40) String number,
    @Schema(maxLength = 100) String sender,
    LocalDate date,
    LocalDate receivedOn,
    @Schema(maxLength = 1000) String task,
    @Schema(maxLength = 2000) String schedule,
    Boolean sealed,
    @Schema(maxLength = 60) String contact,
    @Schema(maxLength = 30) String contactPhone,
    List<PersonRow> persons,
    List<String> files) {

  LetterText text() {
    Inputs inputs = new Inputs();
    inputs.required("date", date);
    LocalDate written = date == null ? LocalDate.EPOCH : date;
    LetterText text =
        new LetterText(
            inputs.choice("kind", kind, LetterKind.class, LetterKind.LETTER),
            inputs.text("number", number, 40),
            inputs.requiredText("sender", sender, 100),
            written,
            receivedOn == null ? written : receivedOn,
            inputs.requiredText("task", task, 1000),
            inputs.text("schedule", schedule, 2000),
            Boolean.TRUE.equals(sealed),
            inputs.text("contact", contact, 60),
            inputs.text("contactPhone", contactPhone, 30),
            BodyRows.read(inputs, "persons", persons, (row, at) -> row.person(inputs, at)));
    inputs.done();
    return text;
  }

  static LetterBody of(LetterText text) {
    return new LetterBody(
        text.kind().code(),
        text.number(),
        text.sender(),
        text.date(),
        text.receivedOn(),
        text.task(),
        text.schedule(),
        text.sealed(),
        text.contact(),
        text.contactPhone(),
        text.persons().stream().map(PersonRow::of).toList(),
        null);
  }

  /** The scans, empty when nothing is said of them. */
  Optional<List<Long>> scans() {
    Inputs inputs = new Inputs();
    List<Long> ids = inputs.references("files", files);
    inputs.done();
    return files == null ? Optional.empty() : Optional.of(ids);
  }

  /**
   * A person whom the letter names.
   *
   * @param unit absent or empty for one of the sender
   */
  @Schema(name = "LetterPersonRow", description = "A person whom the letter names")
  public record PersonRow(
      String name,
      String unit,
      String post,
      @Schema(allowableValues = {"province", "bureau", "division", "section", "staff"})
          String rank) {

    LetterPerson person(Inputs inputs, String at) {
      String code = rank == null ? "" : rank.trim();
      if (!code.isEmpty()) {
        inputs.choice(at + "rank", code, RankClass.class, RankClass.STAFF);
      }
      return new LetterPerson(
          inputs.requiredText(at + "name", name, 60),
          inputs.text(at + "unit", unit, 100),
          inputs.text(at + "post", post, 100),
          code);
    }

    static PersonRow of(LetterPerson person) {
      return new PersonRow(person.name(), person.unitName(), person.post(), person.rank());
    }
  }
}
