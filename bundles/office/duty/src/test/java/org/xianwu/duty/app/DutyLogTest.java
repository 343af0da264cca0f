package org.xianwu.duty.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.domain.LogCategory;
import org.xianwu.duty.domain.LogEntry;
import org.xianwu.duty.domain.LogLine;
import org.xianwu.duty.domain.LogSource;
import org.xianwu.platform.api.store.Act;
import org.xianwu.platform.testkit.FakeDirectory;

class DutyLogTest {

  private static DutyRoom room;

  @BeforeAll
  static void open() {
    room = new DutyRoom();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void serve() {
    room.store.callers().set(room.as("许青禾", "duty.officer"));
  }

  @Test
  void an_officer_writes_into_the_log_of_the_own_unit() {
    LogLine line = read(room.log.append(entry("上坪村水位超警")));
    assertThat(line.unitId()).isEqualTo(FakeDirectory.PARTY_OFFICE);
    assertThat(line.writtenBy()).isEqualTo(room.id("许青禾"));
    assertThat(line.createdAt()).isEqualTo(room.store.clock().instant());
  }

  @Test
  void a_correction_keeps_the_line_that_was_wrong() {
    long wrong = room.log.append(entry("水位超警 0.2 米"));
    long right = room.log.correct(wrong, entry("水位超警 0.3 米"));
    assertThat(read(right).correctsId()).contains(wrong);
    assertThat(read(wrong).entry().content()).isEqualTo("水位超警 0.2 米");
    assertThat(read(wrong).rev()).isEqualTo(1);
  }

  @Test
  void a_kept_line_cannot_be_removed_by_any_code() throws Exception {
    long id = room.log.append(entry("上坪村水位超警"));
    assertThatThrownBy(
            () ->
                room.store
                    .store()
                    .write(
                        Act.of("remove"),
                        em -> {
                          em.remove(em.find(LogLine.class, id));
                          return null;
                        }))
        .hasStackTraceContaining("duty.log-append-only");
    try (Connection connection = room.store.plain().getConnection();
        ResultSet row =
            connection
                .createStatement()
                .executeQuery("select content from duty.log_line where id = " + id)) {
      assertThat(row.next()).isTrue();
    }
  }

  @Test
  void leaders_read_and_other_units_do_not_find_the_line() {
    long id = room.log.append(entry("上坪村水位超警"));
    room.store.callers().set(room.as("周知远", "duty.leader"));
    assertThatThrownBy(() -> room.log.append(entry("电话"))).hasMessage("access.denied");
    room.store.callers().set(room.as("沈一诺", "duty.officer", FakeDirectory.GOVERNMENT_OFFICE));
    assertThatThrownBy(() -> room.log.correct(id, entry("电话"))).hasMessage("request.not-found");
  }

  @Test
  void a_line_about_the_future_is_refused_and_nothing_is_kept() {
    LogEntry tomorrow =
        new LogEntry(
            room.store.clock().instant().plusSeconds(3600),
            LogSource.CALL,
            "",
            "",
            "水位",
            LogCategory.WARNING,
            "",
            "",
            "");
    assertThatThrownBy(() -> room.log.append(tomorrow)).hasMessage("duty.log-in-future");
  }

  private static LogLine read(long id) {
    return room.store.store().read(em -> em.find(LogLine.class, id));
  }

  private static LogEntry entry(String content) {
    return new LogEntry(
        Instant.parse("2026-08-02T18:15:00Z"),
        LogSource.CALL,
        "上坪村",
        "13812345678",
        content,
        LogCategory.WARNING,
        "",
        "带班领导",
        "");
  }
}
