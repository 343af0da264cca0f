package org.xianwu.duty.app.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.domain.incident.IncidentLevel;
import org.xianwu.duty.domain.incident.IncidentType;
import org.xianwu.duty.domain.incident.LimitTable;
import org.xianwu.duty.domain.incident.LimitTerms;
import org.xianwu.duty.domain.incident.TimeLimit;

class ReportLimitsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static DutyRoom room;
  private ReportLimits limits;

  @BeforeAll
  static void open() {
    room = new DutyRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void keeper() {
    room.store.callers().set(room.keeper());
    limits = new IncidentRoom(room).limits;
  }

  @AfterEach
  void forget() {
    new IncidentRoom(room).clear();
  }

  @Test
  void the_county_starts_with_the_common_local_rule() {
    assertThat(on(TODAY, IncidentLevel.CONSIDERABLE)).isEqualTo(new TimeLimit(30, 60));
    assertThat(on(TODAY, IncidentLevel.UNRATED)).isEqualTo(new TimeLimit(30, 60));
    assertThat(on(TODAY, IncidentLevel.ORDINARY)).isEqualTo(new TimeLimit(120, 120));
  }

  @Test
  void another_limit_is_another_line_from_its_day_on() {
    limits.add(terms(20, 40, TODAY.plusDays(1)));
    assertThat(on(TODAY, IncidentLevel.CONSIDERABLE)).isEqualTo(new TimeLimit(30, 60));
    assertThat(on(TODAY.plusDays(1), IncidentLevel.CONSIDERABLE)).isEqualTo(new TimeLimit(20, 40));
  }

  @Test
  void the_past_is_not_measured_anew() {
    assertThatThrownBy(() -> limits.add(terms(20, 40, TODAY.minusDays(1))))
        .hasMessage("duty.limit-backdated");
    long id = limits.add(terms(20, 40, TODAY));
    assertThatThrownBy(() -> limits.change(id, 1, terms(60, 90, TODAY)))
        .hasMessage("duty.limit-in-force");
    assertThatThrownBy(() -> limits.add(terms(25, 40, TODAY))).hasMessage("duty.limit-exists");
  }

  @Test
  void a_line_that_does_not_hold_yet_is_corrected() {
    long id = limits.add(terms(20, 40, TODAY.plusDays(5)));
    limits.change(id, 1, terms(25, 45, TODAY.plusDays(5)));
    assertThat(limits.read(id).limit()).isEqualTo(new TimeLimit(25, 45));
  }

  @Test
  void officers_do_not_set_limits() {
    room.enter("许青禾", "duty.officer");
    assertThatThrownBy(() -> limits.add(terms(20, 40, TODAY))).hasMessage("access.denied");
  }

  private TimeLimit on(LocalDate day, IncidentLevel level) {
    LimitTable table = room.store.store().read(IncidentRows::limits);
    return table.on(day, IncidentType.ACCIDENT, level, false);
  }

  private static LimitTerms terms(int phone, int written, LocalDate from) {
    return new LimitTerms(
        Optional.empty(),
        Optional.of(IncidentLevel.CONSIDERABLE),
        false,
        new TimeLimit(phone, written),
        from,
        "望办〔2026〕9号");
  }
}
