package org.xianwu.platform.api.soap;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlTransient;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/**
 * What a listing of a period asks for; written out because a bare parameter cannot be {@code
 * xs:date}. Each contract has its own subclass, so that the elements stand in its namespace.
 */
@XmlTransient
@XmlAccessorType(XmlAccessType.FIELD)
public abstract class PagedPeriod {

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  private LocalDate from;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  private LocalDate to;

  private String cursor;

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate value) {
    from = value;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate value) {
    to = value;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(String value) {
    cursor = value;
  }
}
