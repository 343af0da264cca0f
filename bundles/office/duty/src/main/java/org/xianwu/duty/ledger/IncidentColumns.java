package org.xianwu.duty.ledger;

import java.util.List;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.ColumnType;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.Phone;

/** The columns of the ledger of incidents, section by section. */
final class IncidentColumns {

  private static final String GONE_ZH = "个人信息：终报后按规定期限自动销毁（突发事件应对法第八十五条），证据保全的除外";
  private static final String GONE_EN =
      "Personal data: destroyed some time after the final report (art 85) unless it is evidence";

  private IncidentColumns() {}

  static List<Column.Builder> what() {
    return List.of(
        Column.text("number", "incident_no", 20, "编号", "Number")
            .filter(Filter.EQUALS)
            .readOnly()
            .searchable()
            .width(120)
            .phone(Phone.LINE),
        Column.text("title", "title", 100, "事件名称", "Title")
            .searchable()
            .phone(Phone.TITLE)
            .help("不填按地点和子类自动命名", "Named by place and kind when left empty"),
        Column.choice("type", "incident_type", IncidentChoices.TYPES, "类型", "Type")
            .filter(Filter.EQUALS)
            .readOnly()
            .width(100)
            .phone(Phone.LINE),
        Column.choice("subtype", "subtype", IncidentChoices.SUBTYPES, "子类", "Kind")
            .filter(Filter.EQUALS)
            .required()
            .unlisted()
            .width(120),
        Column.choice("level", "incident_level", IncidentChoices.LEVELS, "级别", "Level")
            .filter(Filter.EQUALS)
            .width(100)
            .phone(Phone.LINE)
            .help("事故灾难按伤亡和损失自动定级，只能上调", "Accidents are rated by their losses at least"),
        Column.choice("state", "state", IncidentChoices.STATES, "状态", "State")
            .filter(Filter.EQUALS)
            .readOnly()
            .width(110)
            .phone(Phone.TAG));
  }

  static List<Column.Builder> where() {
    return List.of(
        place(Column.dateTime("occurAt", "occur_at", "发生时间", "Occurred"))
            .required()
            .filter(Filter.RANGE)
            .width(150),
        place(Column.of("approximate", "approximate", ColumnType.BOOLEAN, "时间为约数", "About"))
            .unlisted(),
        Column.dateTime("knownAt", "known_at", "接报时间", "Known")
            .filter(Filter.RANGE)
            .readOnly()
            .width(150)
            .phone(Phone.LINE)
            .help("由系统记录，不能修改，只能追加更正", "Kept by the suite; corrections are added"),
        Column.dateTime("correctedKnownAt", "corrected_known_at", "更正后接报时间", "Corrected to")
            .readOnly()
            .unlisted(),
        place(Column.unit("townId", "town_id", "乡镇（街道）", "Town"))
            .filter(Filter.EQUALS)
            .unlisted()
            .width(110),
        place(Column.text("place", "place", 200, "地点", "Place")).required().searchable().width(160),
        place(Column.of("longitude", "longitude", ColumnType.DECIMAL, "经度", "Longitude"))
            .unlisted(),
        place(Column.of("latitude", "latitude", ColumnType.DECIMAL, "纬度", "Latitude")).unlisted(),
        place(Column.choice("datum", "datum", IncidentChoices.DATUMS, "坐标系", "Datum")).unlisted());
  }

  static List<Column.Builder> source() {
    return List.of(
        source(Column.choice("informed", "informed", IncidentChoices.SOURCES, "信息来源", "Source"))
            .filter(Filter.EQUALS),
        source(Column.text("informant", "informant", 60, "来电人（单位）", "Informant"))
            .masked(DutyPermissions.PHONE)
            .help(GONE_ZH, GONE_EN),
        source(Column.phone("informantPhone", "informant_phone", "来电号码", "Phone"))
            .masked(DutyPermissions.PHONE)
            .help(GONE_ZH, GONE_EN));
  }

  static List<Column.Builder> casualties() {
    return List.of(
        count("deaths", "死亡", "Deaths").width(70),
        count("missing", "失踪", "Missing").unlisted(),
        count("severe", "重伤", "Badly hurt").unlisted(),
        count("slight", "轻伤", "Lightly hurt").unlisted(),
        count("trapped", "被困", "Trapped").unlisted(),
        count("affected", "受灾（受影响）", "Affected").unlisted(),
        count("evacuated", "转移", "Evacuated").unlisted(),
        Column.of("loss", "loss", ColumnType.DECIMAL, "直接损失（万元）", "Loss (10 000 yuan)")
            .between(0, 99_999_999)
            .unlisted()
            .group("伤亡损失", "Casualties"));
  }

  static List<Column.Builder> course() {
    return List.of(
        words(Column.longText("summary", "summary", 2000, "事件经过", "What happened"))
            .required()
            .searchable()
            .help("写人数不写姓名；非涉密系统，严禁填写国家秘密", "Numbers, no names, no state secrets"),
        words(Column.longText("measures", "measures", 2000, "处置措施", "Measures")).searchable(),
        words(Column.text("leaderOnSite", "leader_on_site", 200, "现场领导", "Leaders on site")),
        words(Column.longText("opinion", "opinion", 1000, "舆情", "Public opinion")),
        words(Column.longText("people", "people", 4000, "涉及人员信息", "People affected"))
            .masked(DutyPermissions.PHONE)
            .help("姓名、身份证号、联系方式只填在这里。" + GONE_ZH, GONE_EN),
        words(Column.text("reason", "change_reason", 500, "更正原因", "Reason of the change"))
            .help("死亡人数减少时必填", "Needed when the number of dead goes down"));
  }

  static List<Column.Builder> sensitive() {
    return List.of(
        flag("school", "school", "涉及学校", "School"),
        flag("faith", "faith", "涉及民族宗教", "Ethnic or religious"),
        flag("foreign", "abroad", "涉外", "Foreigners"),
        flag("military", "military", "涉军", "Military"),
        flag("period", "delicate_time", "敏感时期", "Sensitive period"),
        Column.of("sensitive", "sensitive", ColumnType.BOOLEAN, "敏感", "Sensitive")
            .filter(Filter.EQUALS)
            .readOnly()
            .unlisted());
  }

  static List<Column.Builder> reporting() {
    return List.of(
        Column.choice(
                "punctuality", "punctuality", IncidentChoices.PUNCTUALITY, "首报", "First report")
            .filter(Filter.EQUALS)
            .readOnly()
            .width(90)
            .phone(Phone.LINE),
        Column.dateTime("phoneAt", "phone_at", "电话首报", "By phone")
            .filter(Filter.RANGE)
            .readOnly()
            .width(150),
        Column.dateTime("writtenAt", "written_at", "书面首报", "In writing")
            .filter(Filter.RANGE)
            .readOnly()
            .width(150),
        minutes("phoneLimit", "phone_limit", "电话时限（分钟）", "Limit by phone"),
        minutes("writtenLimit", "written_limit", "书面时限（分钟）", "Limit in writing"),
        minutes("phoneLate", "phone_late", "电话迟报（分钟）", "Late by phone"),
        minutes("writtenLate", "written_late", "书面迟报（分钟）", "Late in writing"),
        minutes("followUps", "follow_ups", "续报次数", "Follow-ups"),
        Column.dateTime("closedAt", "closed_at", "终报（结束）时间", "Ended").readOnly().unlisted(),
        Column.of("falseAlarm", "false_alarm", ColumnType.BOOLEAN, "误报", "False alarm")
            .filter(Filter.EQUALS)
            .readOnly()
            .unlisted(),
        Column.of("evidence", "evidence", ColumnType.BOOLEAN, "证据保全", "Evidence")
            .filter(Filter.EQUALS)
            .readOnly()
            .unlisted(),
        Column.dateTime("destroyedAt", "destroyed_at", "个人信息销毁时间", "Destroyed")
            .readOnly()
            .unlisted(),
        Column.unit("unitId", "unit_id", "单位", "Unit").filter(Filter.EQUALS).readOnly().unlisted());
  }

  private static Column.Builder count(String key, String zh, String en) {
    return Column.integer(key, key, zh, en).between(0, 9_999_999).group("伤亡损失", "Casualties");
  }

  private static Column.Builder minutes(String key, String source, String zh, String en) {
    return Column.integer(key, source, zh, en).readOnly().unlisted();
  }

  private static Column.Builder flag(String key, String source, String zh, String en) {
    return Column.of(key, source, ColumnType.BOOLEAN, zh, en).unlisted().group("敏感因素", "Sensitive");
  }

  private static Column.Builder place(Column.Builder column) {
    return column.group("时间地点", "When and where");
  }

  private static Column.Builder source(Column.Builder column) {
    return column.unlisted().group("信息来源", "Source");
  }

  private static Column.Builder words(Column.Builder column) {
    return column.unlisted().group("情况", "Situation");
  }
}
