package org.xianwu.platform.ledger.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Order;

class CursorTest {

  private static final Column DAY = Column.date("day", "day", "日期", "Day").build();
  private static final Column AT = Column.dateTime("at", "at", "时间", "At").build();
  private static final Column NAME = Column.text("name", "name", 20, "姓名", "Name").build();

  @Test
  void a_position_survives_the_url_in_the_type_of_its_column() {
    same(new Cursor(LocalDate.of(2026, 11, 21), 42), Order.desc("day"), DAY);
    same(new Cursor(Instant.parse("2026-11-21T01:02:03.123456Z"), 42), Order.asc("at"), AT);
    same(new Cursor("许青禾", Long.MAX_VALUE), Order.asc("name"), NAME);
  }

  @Test
  void a_position_of_another_order_is_refused() {
    String cursor = new Cursor(LocalDate.of(2026, 11, 21), 42).encode(Order.desc("day"));
    refused(cursor, Order.asc("day"), DAY);
    refused(cursor, Order.desc("at"), AT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "abc", "%00", "day", "ZGF5H0RFU0MfNDIf"})
  void what_is_no_position_is_refused(String cursor) {
    refused(cursor, Order.desc("day"), DAY);
  }

  @Test
  void a_position_with_a_forged_value_is_refused_unless_it_is_a_value_of_the_column() {
    String forged = "day\u001fDESC\u001f42\u001f2026-11-21' or '1'='1";
    refused(Base64.getUrlEncoder().encodeToString(forged.getBytes()), Order.desc("day"), DAY);
  }

  private static void same(Cursor cursor, Order order, Column column) {
    assertThat(Cursor.decode(cursor.encode(order), order, column)).isEqualTo(cursor);
  }

  private static void refused(String cursor, Order order, Column column) {
    assertThatThrownBy(() -> Cursor.decode(cursor, order, column)).hasMessage("ledger.bad-cursor");
  }
}
