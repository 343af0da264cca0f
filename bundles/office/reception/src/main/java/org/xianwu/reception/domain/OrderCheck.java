package org.xianwu.reception.domain;

import java.util.List;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** All rules of an order; a further rule is one more line here. */
public final class OrderCheck {

  private final MealStandardRule meals;
  private final TablesHint tables;
  private final List<Rule> rules;

  public OrderCheck(ReceptionRules set, Standards standards, WorkCalendar calendar) {
    meals = new MealStandardRule(set, standards);
    tables = new TablesHint(set, standards);
    rules =
        List.of(
            new CompleteRule(),
            new LetterRule(),
            new LetterUseRule(),
            new PersonsRule(),
            new EscortRule(set),
            new WorkMealRule(set),
            new TableRule(set),
            new RoomRule(standards),
            new WelcomeRule(set),
            new GiftRule(set),
            new PurposeRule(set),
            new PayerRule(set),
            new BeforehandRule(set, calendar),
            new BudgetRule(set),
            meals,
            tables,
            new OccasionHint(set),
            new DayOffHint(calendar),
            new EscortClashHint());
  }

  public CheckResult check(Visit visit) {
    return new CheckResult(rules.stream().flatMap(rule -> rule.check(visit).stream()).toList());
  }

  /** Whether the main leader has to decide because a standard is exceeded. */
  public boolean overStandard(ReceptionPlan plan) {
    return meals.exceeded(plan);
  }

  /** The dearest meal as a share of its standard, in percent. */
  public int dearestMeal(ReceptionPlan plan) {
    return tables.dearest(plan);
  }
}
