package org.xianwu.duty.soap.spotcheck;

import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.DayText;

/** A check that was ordered, with what it found. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "OrderedSpotCheck",
    propOrder = {"reference", "unitCode", "unitName", "day", "method", "state", "reason", "found"})
public class OrderedSpotCheck {

  @XmlElement(required = true)
  public String reference;

  @XmlElement(required = true)
  public String unitCode;

  @XmlElement(required = true)
  public String unitName;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate day;

  /** How it is made: call, video, visit. */
  @XmlElement(required = true)
  public String method;

  /** Where it stands: open, done, dropped. */
  @XmlElement(required = true)
  public String state;

  /** Why it was dropped, absent otherwise. */
  public String reason;

  /** Absent until it is done. */
  public FoundBySpotCheck found;
}
