package org.xianwu.reception.soap;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.xianwu.platform.api.soap.MomentText;

/** An approved order; also one that was cancelled after its number was drawn. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "ApprovedOrder",
    propOrder = {
      "number",
      "unitCode",
      "unitName",
      "state",
      "type",
      "level",
      "party",
      "firstDay",
      "lastDay",
      "letters",
      "guests",
      "meals",
      "escortsAtTable",
      "attendants",
      "estimate",
      "overStandard",
      "letterPending",
      "approvedAt"
    })
public class ApprovedOrder {

  @XmlElement(required = true)
  public String number;

  @XmlElement(required = true)
  public String unitCode;

  @XmlElement(required = true)
  public String unitName;

  @XmlElement(required = true)
  public String state;

  @XmlElement(required = true)
  public String type;

  @XmlElement(required = true)
  public String level;

  @XmlElement(required = true)
  public String party;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate firstDay;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate lastDay;

  /** Names of the letters: their numbers, else sender and date. */
  @XmlElement(name = "letter")
  public List<String> letters = new ArrayList<>();

  @XmlElement(name = "guest")
  public List<OrderGuest> guests = new ArrayList<>();

  @XmlElement(name = "meal")
  public List<OrderMeal> meals = new ArrayList<>();

  public int escortsAtTable;

  public int attendants;

  /** Yuan. */
  @XmlElement(required = true)
  public BigDecimal estimate;

  public boolean overStandard;

  public boolean letterPending;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant approvedAt;
}
