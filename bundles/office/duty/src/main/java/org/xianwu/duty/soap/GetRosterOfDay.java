package org.xianwu.duty.soap;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.DayText;

/**
 * The request of {@code getRosterOfDay}; written out because a bare parameter cannot be {@code
 * xs:date}.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "getRosterOfDay", namespace = DutyPort.NAMESPACE)
@XmlType(
    name = "getRosterOfDay",
    propOrder = {"day", "unitCode"})
public class GetRosterOfDay {

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  private LocalDate day;

  private String unitCode;

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate value) {
    day = value;
  }

  public String getUnitCode() {
    return unitCode;
  }

  public void setUnitCode(String value) {
    unitCode = value;
  }
}
