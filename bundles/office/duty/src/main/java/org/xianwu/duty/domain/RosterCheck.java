package org.xianwu.duty.domain;

import java.util.List;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** All rules of a roster; a further rule is one more line here. */
public final class RosterCheck {

  private final List<Rule> rules;

  public RosterCheck(DutyRules duty, WorkCalendar calendar, Staff staff) {
    rules =
        List.of(
            new CalendarRule(calendar),
            new CoverageRule(duty, calendar),
            new StaffingRule(duty, calendar, staff),
            new OverlapRule(duty, staff),
            new RestRule(duty, staff),
            new AwayRule(staff),
            new BegunRule(),
            new LeaderStreakRule(duty, calendar, staff),
            new OfficerLoadRule(duty, staff),
            new PairRule(duty, staff));
  }

  public CheckResult check(Plan plan) {
    return new CheckResult(rules.stream().flatMap(rule -> rule.check(plan).stream()).toList());
  }
}
