package org.xianwu.duty.soap.spotcheck;

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
 * The request of {@code orderSpotCheck}; written out because a bare parameter cannot be {@code
 * xs:date}.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "orderSpotCheck", namespace = SpotCheckPort.NAMESPACE)
@XmlType(
    name = "orderSpotCheck",
    propOrder = {"reference", "unitCode", "method", "day", "note"})
public class OrderSpotCheck {

  @XmlElement(required = true)
  private String reference;

  @XmlElement(required = true)
  private String unitCode;

  private String method;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  private LocalDate day;

  private String note;

  public String getReference() {
    return reference;
  }

  public void setReference(String value) {
    reference = value;
  }

  public String getUnitCode() {
    return unitCode;
  }

  public void setUnitCode(String value) {
    unitCode = value;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(String value) {
    method = value;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate value) {
    day = value;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String value) {
    note = value;
  }
}
