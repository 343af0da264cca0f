package org.xianwu.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.duty.domain.DutyOffice.day;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.xianwu.platform.testkit.FakeWorkCalendar;

class HolidayLeadTest {

  private final HolidayLead lead = new HolidayLead(DutyRules.usual(), new FakeWorkCalendar());
  private final Roster february = Roster.ofMonth(1, 11, YearMonth.of(2026, 2));

  @Test
  void a_holiday_roster_goes_out_three_working_days_before_the_holiday() {
    assertThat(lead.due(february)).contains(day("2026-02-12"));
    Roster october = Roster.ofMonth(1, 11, YearMonth.of(2026, 10));
    assertThat(lead.due(october)).contains(day("2026-09-28"));
  }

  @Test
  void a_month_without_a_holiday_has_no_last_day() {
    assertThat(lead.due(Roster.ofMonth(1, 11, YearMonth.of(2026, 12)))).isEmpty();
  }

  @Test
  void later_needs_a_reason() {
    assertThatCode(() -> lead.require(february, day("2026-02-12"), "")).doesNotThrowAnyException();
    assertThatThrownBy(() -> lead.require(february, day("2026-02-13"), " "))
        .hasMessage("duty.holiday-late");
    assertThatCode(() -> lead.require(february, day("2026-02-13"), "人员临时调整"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_new_version_is_not_measured_again() {
    february.publish(Instant.parse("2026-02-01T00:00:00Z"), 7, "");
    Roster next = february.revise(2, "病假");
    assertThat(lead.late(next, day("2026-02-18"))).isFalse();
  }
}
