package org.xianwu.reception.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.problem.Problem;

class LetterAndTimeTest {

  private static final Set<String> OWN = Set.of("望溪县委办公室", "县委办");

  @Test
  void no_letter_no_reception() {
    assertThat(VisitDesk.withoutLetter().violations(Plans.of(6)))
        .containsExactly("letterIds letter-missing");
  }

  @Test
  void a_phone_record_stands_in_for_the_letter() {
    Letter record = VisitDesk.letter(60, LetterKind.PHONE, "", 8);
    assertThat(record.pending()).isTrue();
    assertThat(VisitDesk.withoutLetter().letter(record).violations(Plans.of(6))).isEmpty();
  }

  @Test
  void a_letter_is_verified_by_somebody_else_before_it_counts() {
    Letter letter =
        new Letter(61, 11, 1, VisitDesk.text(LetterKind.LETTER, "青农函〔2026〕8号", "青梧市农业农村局", 8));
    assertThat(VisitDesk.withoutLetter().letter(letter).violations(Plans.of(6)))
        .containsExactly("letterIds letter-unverified");
    assertThatThrownBy(() -> letter.verify(1, Instant.EPOCH)).hasMessage("reception.verify-own");
    letter.verify(2, Instant.EPOCH);
    assertThatThrownBy(() -> letter.write(letter.text())).hasMessage("reception.letter-verified");
    assertThatThrownBy(() -> letter.refuse(2, Instant.EPOCH, "x"))
        .hasMessage("reception.state-forbids");
    assertThat(VisitDesk.withoutLetter().letter(letter).violations(Plans.of(6))).isEmpty();
  }

  @Test
  void a_refused_letter_is_corrected_and_waits_again() {
    Letter letter =
        new Letter(61, 11, 1, VisitDesk.text(LetterKind.LETTER, "青农函〔2026〕8号", "青梧市农业农村局", 8));
    letter.refuse(2, Instant.EPOCH, "缺少行程");
    assertThat(letter.state()).isEqualTo(LetterState.REFUSED);
    assertThat(letter.remark()).isEqualTo("缺少行程");
    letter.write(letter.text());
    assertThat(letter.state()).isEqualTo(LetterState.ENTERED);
  }

  @Test
  void only_phone_records_are_followed_by_a_letter() {
    Letter record = VisitDesk.letter(60, LetterKind.PHONE, "", 8);
    Letter letter = VisitDesk.letter(62, LetterKind.LETTER, "青农函〔2026〕9号", 8);
    assertThatThrownBy(() -> letter.supply(record)).hasMessage("reception.not-a-phone-record");
    record.supply(letter);
    assertThat(record.pending()).isFalse();
    assertThat(record.suppliedBy()).contains(62L);
  }

  @Test
  void a_letter_of_the_own_unit_announces_nobody() {
    assertThat(fields(LetterKind.LETTER, "望办函〔2026〕1号", "望溪县委办公室", true))
        .containsExactly("sender reception.letter-own");
  }

  @ParameterizedTest
  @CsvSource({
    "青农函[2026]7号, 青农函〔2026〕7号",
    "青农函（2026）7号, 青农函〔2026〕7号",
    "青农函〔2026〕第07号, 青农函〔2026〕7号",
    "青农函〔２０２６〕７号, 青农函〔2026〕7号",
    "青农函 〔2026〕 7 号, 青农函〔2026〕7号"
  })
  void the_proper_form_of_a_number_is_offered(String given, String meant) {
    Problem fault = LetterText.numberFault(given).orElseThrow();
    assertThat(fault).hasMessage("reception.number-other-form");
    assertThat(fault.parameters()).containsEntry("meant", meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"青农函〔26〕7号", "第12期", "7号", ""})
  void what_cannot_be_guessed_is_refused(String given) {
    assertThat(LetterText.numberFault(given))
        .hasValueSatisfying(p -> assertThat(p).hasMessage("reception.number-invalid"));
  }

  @Test
  void a_note_needs_its_seal_and_has_no_number() {
    assertThat(fields(LetterKind.NOTE, "", "邻县农业农村局", false))
        .containsExactly("sealed reception.seal-missing");
    assertThat(fields(LetterKind.NOTE, "邻函〔2026〕1号", "邻县农业农村局", true))
        .containsExactly("number reception.number-not-expected");
    assertThat(fields(LetterKind.NOTE, "", "邻县农业农村局", true)).isEmpty();
  }

  @Test
  void a_letter_names_people_and_comes_after_it_was_written() {
    LetterText text = VisitDesk.text(LetterKind.LETTER, "青农函〔2026〕7号", "青梧市农业农村局", 0);
    assertThatThrownBy(() -> text.require(LocalDate.of(2026, 11, 16), OWN))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.fields()).containsOnlyKeys("receivedOn", "persons"));
  }

  @Test
  void a_letter_dated_after_the_arrival_is_pointed_at() {
    assertThat(
            VisitDesk.withLetter()
                .today("2026-11-10")
                .warnings(Plans.of(6).days("2026-11-13", "2026-11-13")))
        .containsExactly("letterIds letter-late");
  }

  @Test
  void a_letter_serves_once_and_a_second_stage_has_other_days_and_a_reason() {
    Visit.Neighbour first =
        new Visit.Neighbour(
            9,
            "JD-2026-010",
            LocalDate.of(2026, 11, 24),
            LocalDate.of(2026, 11, 24),
            Set.of(50L),
            Set.of(),
            Set.of(),
            0);
    VisitDesk desk = VisitDesk.withLetter().neighbour(first);
    assertThat(desk.violations(Plans.of(6))).containsExactly("letterIds letter-used");
    Plans later = Plans.of(6).days("2026-11-26", "2026-11-26");
    assertThat(desk.violations(later)).containsExactly("secondStageReason stage-reason-missing");
    assertThat(desk.violations(later.because(new Reasons("", "", "第二阶段调研", "")))).isEmpty();
  }

  @Test
  void guests_are_those_whom_the_letter_names() {
    VisitDesk desk =
        VisitDesk.withoutLetter().letter(VisitDesk.letter(50, LetterKind.LETTER, "青农函〔2026〕7号", 3));
    assertThat(desk.violations(Plans.of(4)))
        .containsExactlyInAnyOrder(
            "extraGuestsReason more-than-letter", "guests[3].name guest-not-in-letter");
    assertThat(desk.violations(Plans.of(4).because(new Reasons("临时增加一名技术人员", "", "", ""))))
        .isEmpty();
  }

  @Test
  void an_order_says_who_comes_when_and_why() {
    Plans empty = Plans.of(0).undated().budgetLine("");
    assertThat(VisitDesk.withLetter().violations(empty))
        .containsExactlyInAnyOrder(
            "firstDay period-missing", "guests guests-missing", "activities activities-missing");
    Plans nameless = Plans.of(1).guest(new Guest("", "", "", ""));
    assertThat(VisitDesk.withLetter().violations(nameless))
        .contains(
            "guests[1].name guest-name-missing",
            "guests[1].unit guest-unit-missing",
            "guests[1].rank rank-missing");
  }

  @Test
  void days_and_costs_that_cannot_be_are_refused() {
    Plans backwards = Plans.of(6).days("2026-11-25", "2026-11-24");
    assertThat(VisitDesk.withLetter().violations(backwards)).contains("lastDay period-invalid");
    Plans long_ = Plans.of(6).days("2026-11-24", "2027-02-24");
    assertThat(VisitDesk.withLetter().violations(long_)).contains("lastDay period-too-long");
    assertThat(VisitDesk.withLetter().violations(Plans.of(6).cost(CostCategory.MEAL, "餐", "-1.00")))
        .contains("costs[0].amount cost-negative");
    Meal outside =
        new Meal(
            LocalDate.of(2026, 11, 26),
            MealTime.LUNCH,
            MealKind.BUFFET,
            Plans.CANTEEN,
            new BigDecimal("40.00"),
            7,
            0,
            Payer.GUEST,
            "");
    assertThat(VisitDesk.withLetter().violations(Plans.of(6).meal(outside)))
        .containsExactlyInAnyOrder("meals[0].day day-outside", "meals[0].guests meal-guests");
  }

  @Test
  void approval_comes_before_the_visit() {
    VisitDesk desk = VisitDesk.withLetter();
    assertThat(desk.today("2026-11-23").violations(Plans.of(6))).isEmpty();
    assertThat(desk.today("2026-11-24").violations(Plans.of(6)))
        .containsExactly("urgentReason urgent-reason");
    Plans urgent = Plans.of(6).because(new Reasons("", "", "", "周知远主任11月24日8时电话同意"));
    assertThat(desk.today("2026-11-24").violations(urgent)).isEmpty();
    assertThat(desk.today("2026-11-25").violations(urgent)).isEmpty();
    assertThat(desk.today("2026-11-26").violations(urgent))
        .containsExactly("firstDay not-beforehand");
  }

  @Test
  void whoever_applied_or_ate_does_not_decide() {
    ReceptionOrder order =
        new ReceptionOrder(
            1, 11, 201, Plans.of(6).escort(new Escort(103, "周知远", "主任", true)).plan());
    assertThat(SeparationOfDuties.barredFromOrder(order, 201)).isTrue();
    assertThat(SeparationOfDuties.barredFromOrder(order, 103)).isFalse();
    assertThat(SeparationOfDuties.barredFromList(order, 103)).isTrue();
    assertThat(SeparationOfDuties.barredFromList(order, 201)).isTrue();
    assertThat(SeparationOfDuties.barredFromList(order, 104)).isFalse();
  }

  private static List<String> fields(
      LetterKind kind, String number, String sender, boolean sealed) {
    LetterText text = VisitDesk.text(kind, number, sender, 3);
    LetterText given =
        new LetterText(
            kind,
            number,
            sender,
            text.date(),
            text.receivedOn(),
            text.task(),
            text.schedule(),
            sealed,
            "",
            "",
            text.persons());
    return Optional.<Throwable>ofNullable(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> given.require(VisitDesk.TODAY, OWN)))
        .map(Problem.class::cast)
        .map(
            problem ->
                problem.fields().entrySet().stream()
                    .map(field -> field.getKey() + " " + field.getValue().getMessage())
                    .toList())
        .orElse(List.of());
  }
}
