package org.xianwu.platform.identity.domain;

import java.util.Arrays;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;

/** What kind of unit a unit is (单位类型). */
public enum UnitType {
  COUNTY_COMMITTEE("county-committee", "县委", "County Party committee"),
  PEOPLES_CONGRESS("peoples-congress", "县人大常委会", "County People's Congress"),
  GOVERNMENT("government", "县政府", "County government"),
  CONSULTATIVE_CONFERENCE("consultative-conference", "县政协", "County consultative conference"),
  DISCIPLINE("discipline", "县纪委监委", "Discipline and supervision commission"),
  COURT("court", "法院", "Court"),
  PROCURATORATE("procuratorate", "检察院", "Procuratorate"),
  COMMITTEE_OFFICE("committee-office", "县委工作机关", "Committee office"),
  DEPARTMENT("department", "县政府工作部门", "Government department"),
  MASS_ORGANISATION("mass-organisation", "群团", "Mass organisation"),
  INSTITUTION("institution", "事业单位", "Public institution"),
  VERTICAL("vertical", "垂直管理单位", "Unit under vertical management"),
  TOWN("town", "乡镇", "Town"),
  SUBDISTRICT("subdistrict", "街道", "Subdistrict"),
  VILLAGE("village", "村", "Village"),
  COMMUNITY("community", "社区", "Community"),
  STATE_ENTERPRISE("state-enterprise", "国有企业", "State-owned enterprise"),
  COORDINATING_BODY("coordinating-body", "议事协调机构", "Coordinating body"),
  TASK_FORCE("task-force", "临时专班", "Task force");

  private final String code;
  private final Label label;

  UnitType(String code, String zh, String en) {
    this.code = code;
    this.label = Label.of(zh, en);
  }

  /** As stored and as JSON. */
  public String code() {
    return code;
  }

  public Label label() {
    return label;
  }

  public static Optional<UnitType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }
}
