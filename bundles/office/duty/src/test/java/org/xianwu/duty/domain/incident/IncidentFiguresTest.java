package org.xianwu.duty.domain.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xianwu.duty.domain.incident.Night.at;
import static org.xianwu.duty.domain.incident.Night.both;
import static org.xianwu.duty.domain.incident.Night.collision;
import static org.xianwu.duty.domain.incident.Night.known;
import static org.xianwu.duty.domain.incident.Night.landslide;
import static org.xianwu.duty.domain.incident.Night.send;

import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentFiguresTest {

  @Test
  void a_period_counts_what_was_due_and_leaves_out_false_alarms_and_what_still_runs() {
    Incident onTime = known(landslide());
    send(
        onTime, both(ReportKind.FIRST, "2026-06-21T03:40", "2026-06-21T04:10"), "2026-06-21T04:10");
    Incident late = known(collision());
    send(late, both(ReportKind.FIRST, "2026-06-21T03:50", "2026-06-21T04:27"), "2026-06-21T04:27");
    Incident nothing = known(landslide());
    nothing.dismiss("燃放", at("2026-06-21T03:40"));
    nothing.archive();
    Incident running = known(landslide());
    IncidentFigures figures = IncidentFigures.of(List.of(onTime, late, nothing, running));
    assertThat(figures.total()).isEqualTo(4);
    assertThat(figures.falseAlarms()).isEqualTo(1);
    assertThat(figures.onTime()).isEqualTo(1);
    assertThat(figures.late()).isEqualTo(1);
    assertThat(figures.pending()).isEqualTo(1);
    assertThat(figures.rate()).hasValue(50);
    assertThat(figures.toKnown()).hasValue(12);
    assertThat(figures.toPhone()).hasValue(23);
    assertThat(figures.toWritten()).hasValue(56.5);
    assertThat(figures.byType())
        .contains(new IncidentFigures.Slice("natural", 3, 1, 0))
        .contains(new IncidentFigures.Slice("accident", 1, 0, 1));
    assertThat(figures.byLevel()).contains(new IncidentFigures.Slice("considerable", 1, 0, 1));
  }

  @Test
  void nothing_is_no_rate() {
    IncidentFigures figures = IncidentFigures.of(List.of());
    assertThat(figures.rate()).isEmpty();
    assertThat(figures.toPhone()).isEmpty();
    assertThat(figures.byType()).hasSize(4).allMatch(slice -> slice.total() == 0);
  }
}
