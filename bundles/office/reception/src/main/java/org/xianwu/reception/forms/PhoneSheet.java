package org.xianwu.reception.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xianwu.platform.api.check.Masking;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.paperwork.Fields;
import org.xianwu.platform.api.paperwork.FormSource.PrintedForm;
import org.xianwu.platform.api.paperwork.Sheet;
import org.xianwu.platform.api.paperwork.Written;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.reception.app.Letters;
import org.xianwu.reception.domain.Letter;
import org.xianwu.reception.domain.LetterKind;
import org.xianwu.reception.domain.LetterPerson;
import org.xianwu.reception.domain.LetterText;
import org.xianwu.reception.domain.RankClass;
import org.xianwu.reception.domain.ReceptionProblem;

/** The record of the phone call that announced a visit (公务接待电话记录单), until its letter comes. */
final class PhoneSheet implements Sheet {

  private final Letters letters;
  private final Directory directory;

  PhoneSheet(Letters letters, Directory directory) {
    this.letters = letters;
    this.directory = directory;
  }

  @Override
  public PrintedForm form() {
    return new PrintedForm(
        "reception.phone",
        Label.of("公务接待电话记录单", "Phone record"),
        "forms/phone.docx",
        "reception.letter");
  }

  @Override
  public Map<String, Object> fill(long id) {
    Letter record = letters.read(id);
    if (record.kind() != LetterKind.PHONE) {
      throw Problem.of(ReceptionProblem.NOTHING_TO_PRINT);
    }
    return values(record, record.suppliedBy().map(letters::read)).values();
  }

  @Override
  public Set<String> mandatory() {
    return Set.of("sender", "day", "enteredBy", "letter");
  }

  @Override
  public Map<String, Object> sample() {
    return values(SampleVisit.phoneRecord(), Optional.of(SampleVisit.letters().get(0)))
        .text("unit", SampleVisit.OFFICE)
        .text("enteredBy", SampleVisit.OFFICER)
        .text("verifiedBy", SampleVisit.LEADER)
        .text("verifiedOn", "2026年5月12日")
        .values();
  }

  private Fields values(Letter record, Optional<Letter> letter) {
    LetterText text = record.text();
    String phone = text.contactPhone().isBlank() ? "" : Masking.phone(text.contactPhone().trim());
    return new Fields()
        .text("unit", directory.unitName(record.unitId(), record.date()))
        .text("sender", record.sender())
        .text("contact", Written.orNone(text.contact()))
        .text("contactPhone", Written.orNone(phone))
        .text("day", Written.day(record.date()))
        .text("enteredBy", directory.personName(record.enteredBy()))
        .text("task", Written.orNone(text.task()))
        .text("schedule", Written.orNone(text.schedule()))
        .text("persons", text.persons().size() + "人")
        .text("verifiedBy", record.verifiedBy().map(directory::personName).orElse(""))
        .text("verifiedOn", record.verifiedAt().map(Written::day).orElse("　　年　　月　　日"))
        .text(
            "letter",
            letter
                .map(one -> "已补函：" + one.name() + "（" + Written.day(one.date()) + "）")
                .orElse("公函未到，结算前须补齐"))
        .rows("guests", Phrases.GUEST, text.persons(), person -> cells(person, record.sender()));
  }

  private static List<String> cells(LetterPerson person, String sender) {
    return List.of(
        person.name(),
        person.unitName().isEmpty() ? sender : person.unitName(),
        Written.orNone(person.post()),
        Coded.find(RankClass.class, person.rank()).map(Phrases::rank).orElse(Written.NONE));
  }
}
