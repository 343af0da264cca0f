package org.xianwu.duty.soap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.DayText;

/** Who is on duty on a day. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "RosterOfDay",
    propOrder = {"day", "dayType", "units"})
public class RosterOfDay {

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate day;

  /** Kind of day: workday, weekend, statutory, adjusted-off, adjusted-work. */
  @XmlElement(required = true)
  public String dayType;

  /** Units that published a roster for the day, in the county's order. */
  @XmlElement(name = "unit")
  public List<UnitOnDuty> units = new ArrayList<>();
}
