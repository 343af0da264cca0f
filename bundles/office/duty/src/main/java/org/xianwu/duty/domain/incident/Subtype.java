package org.xianwu.duty.domain.incident;

import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Coded;
import org.xianwu.platform.api.text.Label;
import org.xianwu.platform.api.text.Named;

/** What an incident is within its type (子类). Basis: 国家突发事件总体应急预案, 事件分类. */
public enum Subtype implements Named {
  FLOOD("flood", IncidentType.NATURAL, "水旱灾害", "Flood or drought"),
  WEATHER("weather", IncidentType.NATURAL, "气象灾害", "Severe weather"),
  QUAKE("quake", IncidentType.NATURAL, "地震灾害", "Earthquake"),
  GEOLOGY("geology", IncidentType.NATURAL, "地质灾害", "Landslide"),
  FOREST("forest", IncidentType.NATURAL, "森林火灾", "Forest fire"),
  PEST("pest", IncidentType.NATURAL, "生物灾害", "Pests"),
  ROAD("road", IncidentType.ACCIDENT, "道路交通事故", "Road accident"),
  WORK("work", IncidentType.ACCIDENT, "生产安全事故", "Work accident"),
  FIRE("fire", IncidentType.ACCIDENT, "火灾事故", "Fire"),
  BLAST("blast", IncidentType.ACCIDENT, "爆炸事故", "Explosion"),
  FACILITY("facility", IncidentType.ACCIDENT, "公共设施事故", "Public facilities"),
  POLLUTION("pollution", IncidentType.ACCIDENT, "环境污染事件", "Pollution"),
  FOOD("food", IncidentType.HEALTH, "食品安全事件", "Food poisoning"),
  DISEASE("disease", IncidentType.HEALTH, "传染病疫情", "Infectious disease"),
  UNKNOWN_ILLNESS("unknown-illness", IncidentType.HEALTH, "群体性不明原因疾病", "Unknown illness"),
  ANIMALS("animals", IncidentType.HEALTH, "动物疫情", "Animal disease"),
  CROWD("crowd", IncidentType.SOCIETY, "群体性事件", "Mass incident"),
  CRIME("crime", IncidentType.SOCIETY, "刑事案件", "Crime"),
  FOREIGN("foreign", IncidentType.SOCIETY, "涉外突发事件", "Foreign affairs"),
  FINANCE("finance", IncidentType.SOCIETY, "经济安全事件", "Economic security"),
  OTHER_NATURAL("other-natural", IncidentType.NATURAL, "其他自然灾害", "Other natural disaster"),
  OTHER_ACCIDENT("other-accident", IncidentType.ACCIDENT, "其他事故", "Other accident"),
  OTHER_HEALTH("other-health", IncidentType.HEALTH, "其他公共卫生事件", "Other health incident"),
  OTHER_SOCIETY("other-society", IncidentType.SOCIETY, "其他社会安全事件", "Other security incident");

  private final String code;
  private final IncidentType type;
  private final Label label;

  Subtype(String code, IncidentType type, String zh, String en) {
    this.code = code;
    this.type = type;
    this.label = Label.of(zh, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return label;
  }

  public IncidentType type() {
    return type;
  }

  /**
   * The value with that code.
   *
   * @throws Problem {@code duty.choice-unknown}
   */
  public static Subtype of(String code) {
    return Coded.of(Subtype.class, code, IncidentProblem.CHOICE_UNKNOWN);
  }
}
