package org.xianwu.duty.soap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.MomentText;

/** An incident of which the higher level was told. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "ReportedIncident",
    propOrder = {
      "number",
      "title",
      "unitCode",
      "unitName",
      "type",
      "subtype",
      "level",
      "state",
      "occurredAt",
      "knownAt",
      "place",
      "sensitive",
      "deaths",
      "missing",
      "severe",
      "slight",
      "trapped",
      "affected",
      "evacuated",
      "loss",
      "answerDue",
      "reports"
    })
public class ReportedIncident {

  @XmlElement(required = true)
  public String number;

  @XmlElement(required = true)
  public String title;

  @XmlElement(required = true)
  public String unitCode;

  @XmlElement(required = true)
  public String unitName;

  /** Type: natural, accident, health, society. */
  @XmlElement(required = true)
  public String type;

  @XmlElement(required = true)
  public String subtype;

  /** Level: extraordinary, major, considerable, ordinary, unrated. */
  @XmlElement(required = true)
  public String level;

  /** State: received, verified, reported, handling, closed, archived, dismissed. */
  @XmlElement(required = true)
  public String state;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant occurredAt;

  /** When the duty room knew; a correction never makes it later. */
  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant knownAt;

  @XmlElement(required = true)
  public String place;

  public boolean sensitive;

  public int deaths;

  public int missing;

  /** Badly hurt. */
  public int severe;

  /** Lightly hurt. */
  public int slight;

  public int trapped;

  public int affected;

  public int evacuated;

  /** Ten thousand yuan. */
  @XmlElement(required = true)
  public BigDecimal loss;

  /** Until when a verification is owed, absent when none was asked for. */
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant answerDue;

  /** Oldest first. */
  @XmlElement(name = "report")
  public List<SentReport> reports = new ArrayList<>();
}
