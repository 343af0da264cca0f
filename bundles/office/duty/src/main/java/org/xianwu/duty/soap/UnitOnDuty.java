package org.xianwu.duty.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** The shifts of one unit on a day. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "UnitOnDuty",
    propOrder = {"code", "name", "rosterNumber", "shifts"})
public class UnitOnDuty {

  @XmlElement(required = true)
  public String code;

  /** Name that the unit bore on the day. */
  @XmlElement(required = true)
  public String name;

  @XmlElement(required = true)
  public String rosterNumber;

  @XmlElement(name = "shift")
  public List<ShiftOfDay> shifts = new ArrayList<>();
}
