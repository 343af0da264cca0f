package org.xianwu.duty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xianwu.duty.domain.incident.Night.at;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xianwu.duty.app.DutyRoom;
import org.xianwu.duty.app.incident.IncidentRoom;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentLevel;
import org.xianwu.duty.domain.incident.SensitiveFactor;
import org.xianwu.duty.domain.incident.TimeLimit;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.testkit.LedgerIndexes;

class IncidentLedgerTest {

  private static DutyRoom room;
  private IncidentRoom night;
  private IncidentLedger ledger;

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
    night = new IncidentRoom(room);
    ledger = new IncidentLedger(night.incidents);
    room.store.clock().setOffice("2026-06-21T03:22");
    room.enter("许青禾", "duty.officer");
  }

  @AfterEach
  void forget() {
    night.clear();
  }

  @Test
  void every_order_of_the_lists_has_its_index() throws Exception {
    try (Connection connection = room.store.plain().getConnection()) {
      LedgerIndexes.assertServed(ledger.definition(), connection);
      LedgerIndexes.assertServed(
          new ReportLimitLedger(night.limits, room.store.clock()).definition(), connection);
    }
  }

  @Test
  void a_form_with_four_fields_is_news() {
    Incident incident = night.incidents.read(ledger.create(Values.of(news())));
    assertThat(incident.facts().title()).isEqualTo("松岭镇石桥村地质灾害");
    assertThat(incident.facts().level()).isEqualTo(IncidentLevel.UNRATED);
    assertThat(incident.knownAt()).isEqualTo(at("2026-06-21T03:22"));
  }

  @Test
  void every_field_of_the_form_is_kept_and_what_is_absent_stays() {
    Map<String, Object> form = news();
    form.put("level", "considerable");
    form.put("school", true);
    form.put("deaths", 1);
    form.put("loss", new BigDecimal("12.5"));
    form.put("longitude", new BigDecimal("120.123456"));
    form.put("latitude", new BigDecimal("30.5"));
    form.put("informant", "石桥村值班员");
    form.put("informantPhone", "13812345678");
    form.put("people", "王某某");
    long id = ledger.create(Values.of(form));
    ledger.edit(id, 1, Values.of(Map.of("measures", "已组织转移")));
    Facts facts = night.incidents.read(id).facts();
    assertThat(facts.measures()).isEqualTo("已组织转移");
    assertThat(facts.factors()).containsExactly(SensitiveFactor.SCHOOL);
    assertThat(facts.casualties().deaths()).isEqualTo(1);
    assertThat(facts.casualties().loss()).isEqualByComparingTo("12.5");
    assertThat(facts.place().point().orElseThrow().longitude()).isEqualByComparingTo("120.123456");
    assertThat(facts.informant().name()).isEqualTo("石桥村值班员");
    assertThat(facts.people()).isEqualTo("王某某");
  }

  @Test
  void fewer_dead_by_form_need_a_new_reason() {
    Map<String, Object> form = news();
    form.put("deaths", 3);
    long id = ledger.create(Values.of(form));
    assertThatThrownBy(() -> ledger.edit(id, 1, Values.of(Map.of("deaths", 2))))
        .hasMessage("duty.deaths-decrease");
    ledger.edit(id, 1, Values.of(Map.of("deaths", 2, "reason", "重复统计")));
    assertThatThrownBy(() -> ledger.edit(id, 2, Values.of(Map.of("deaths", 1, "reason", "重复统计"))))
        .hasMessage("duty.deaths-decrease");
  }

  @Test
  void the_level_of_an_accident_with_twelve_dead_is_not_ordinary() {
    Map<String, Object> form = news();
    form.put("subtype", "road");
    form.put("level", "ordinary");
    form.put("deaths", 12);
    assertThatThrownBy(() -> ledger.create(Values.of(form))).hasMessage("duty.level-too-low");
  }

  @Test
  void a_limit_is_a_line_for_any_type_and_level() {
    room.store.callers().set(room.keeper());
    ReportLimitLedger limits = new ReportLimitLedger(night.limits, room.store.clock());
    Map<String, Object> form = new HashMap<>();
    form.put("type", "any");
    form.put("level", "major");
    form.put("sensitiveOnly", false);
    form.put("phoneMinutes", 20);
    form.put("writtenMinutes", 40);
    form.put("validFrom", LocalDate.of(2026, 7, 1));
    form.put("basis", "望办〔2026〕9号");
    long id = limits.create(Values.of(form));
    limits.edit(id, 1, Values.of(Map.of("phoneMinutes", 25)));
    assertThat(night.limits.read(id).limit()).isEqualTo(new TimeLimit(25, 40));
    assertThat(night.limits.read(id).type()).isEmpty();
    assertThat(night.limits.read(id).level()).contains(IncidentLevel.MAJOR);
  }

  private static Map<String, Object> news() {
    Map<String, Object> form = new HashMap<>();
    form.put("subtype", "geology");
    form.put("occurAt", at("2026-06-21T03:10"));
    form.put("place", "松岭镇石桥村");
    form.put("summary", "山体滑坡，道路中断");
    return form;
  }
}
