package org.xianwu.duty.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xianwu.duty.domain.PersonRule;
import org.xianwu.duty.domain.PersonRuleKind;
import org.xianwu.duty.domain.PersonTerms;
import org.xianwu.platform.api.store.Ids;

/**
 * Rules about people of the practice county: who is exempt, away or spared. What would bar somebody
 * begins after next month, whose roster whoever tries the suite may still copy from this month's.
 */
final class PracticePersonRules {

  private final Ids ids;
  private final PracticeCast cast;
  private final LocalDate nextMonth;
  private final LocalDate later;

  PracticePersonRules(Ids ids, PracticeCast cast, LocalDate today) {
    this.ids = Objects.requireNonNull(ids);
    this.cast = Objects.requireNonNull(cast);
    this.nextMonth = today.withDayOfMonth(1).plusMonths(1);
    this.later = nextMonth.plusMonths(1);
  }

  List<PersonRule> rules() {
    LocalDate year = nextMonth.withDayOfYear(1);
    return Stream.of(
            exempt("薛慕云", PersonRuleKind.NURSING, year.plusMonths(2), year.plusMonths(14), "产假期满后"),
            exempt(
                "曾见微", PersonRuleKind.SECONDMENT, year.minusMonths(5), year.plusMonths(19), "援派"),
            exempt("孟怀舟", PersonRuleKind.ILLNESS, year.minusMonths(2), year.minusDays(20), "术后恢复"),
            rule("喻言之", PersonRuleKind.NEWCOMER, 0, nextMonth, 6, "新入职，由老同志带班"),
            rule("蒋平之", PersonRuleKind.MOST, 4, later, 0, "兼管机关后勤"),
            rule("唐晓渡", PersonRuleKind.ELDER, 0, nextMonth, 0, ""),
            course("黎书窈"),
            spouses("方砚秋", "温叙白"))
        .flatMap(Optional::stream)
        .map(terms -> new PersonRule(ids.next(), cast.unitId(), terms))
        .toList();
  }

  private Optional<PersonTerms> exempt(
      String name, PersonRuleKind kind, LocalDate first, LocalDate last, String note) {
    return cast.known(name)
        .flatMap(
            person ->
                cast.known("周知远")
                    .map(
                        approver ->
                            new PersonTerms(
                                person,
                                kind,
                                0,
                                first,
                                Optional.of(last),
                                0,
                                approver,
                                "望办批〔" + first.getYear() + "〕" + first.getDayOfYear() % 90 + "号",
                                note)));
  }

  private Optional<PersonTerms> rule(
      String name, PersonRuleKind kind, int most, LocalDate first, int months, String note) {
    Optional<LocalDate> last =
        months == 0 ? Optional.empty() : Optional.of(first.plusMonths(months).minusDays(1));
    return cast.known(name)
        .map(person -> new PersonTerms(person, kind, 0, first, last, most, 0, "", note));
  }

  private Optional<PersonTerms> course(String name) {
    LocalDate first = later.plusDays(9);
    return cast.known(name)
        .map(
            person ->
                new PersonTerms(
                    person,
                    PersonRuleKind.TRAINING,
                    0,
                    first,
                    Optional.of(first.plusDays(4)),
                    0,
                    0,
                    "望党校〔" + first.getYear() + "〕3号",
                    "年轻干部培训班"));
  }

  private Optional<PersonTerms> spouses(String one, String other) {
    return cast.known(one)
        .flatMap(
            person ->
                cast.known(other)
                    .map(
                        spouse ->
                            new PersonTerms(
                                person,
                                PersonRuleKind.APART,
                                spouse,
                                later,
                                Optional.empty(),
                                0,
                                0,
                                "",
                                "夫妻不同班")));
  }
}
