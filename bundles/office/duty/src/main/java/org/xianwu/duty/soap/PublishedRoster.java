package org.xianwu.duty.soap;

import java.time.Instant;
import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.DayText;
import org.xianwu.platform.api.soap.MomentText;

/** A published roster. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "PublishedRoster",
    propOrder = {
      "number",
      "title",
      "unitCode",
      "unitName",
      "kind",
      "firstDay",
      "lastDay",
      "version",
      "publishedAt"
    })
public class PublishedRoster {

  @XmlElement(required = true)
  public String number;

  @XmlElement(required = true)
  public String title;

  @XmlElement(required = true)
  public String unitCode;

  @XmlElement(required = true)
  public String unitName;

  /** Kind of roster: month, holiday, special. */
  @XmlElement(required = true)
  public String kind;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate firstDay;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate lastDay;

  public int version;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant publishedAt;
}
