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

/** A signed list. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SignedList",
    propOrder = {
      "orderNumber",
      "unitCode",
      "party",
      "firstDay",
      "guests",
      "items",
      "escorts",
      "attendants",
      "signedBy",
      "signedAt"
    })
public class SignedList {

  @XmlElement(required = true)
  public String orderNumber;

  @XmlElement(required = true)
  public String unitCode;

  @XmlElement(required = true)
  public String party;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate firstDay;

  @XmlElement(name = "guest")
  public List<OrderGuest> guests = new ArrayList<>();

  @XmlElement(name = "item")
  public List<Item> items = new ArrayList<>();

  /** Names of those who accompanied. */
  @XmlElement(name = "escort")
  public List<String> escorts = new ArrayList<>();

  /** Names of those who worked for the visit. */
  @XmlElement(name = "attendant")
  public List<String> attendants = new ArrayList<>();

  @XmlElement(required = true)
  public String signedBy;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant signedAt;

  /** What was done and what it cost. */
  @XmlAccessorType(XmlAccessType.FIELD)
  @XmlType(
      name = "ListItem",
      propOrder = {"day", "item", "venue", "amount"})
  public static class Item {

    @XmlElement(required = true)
    @XmlSchemaType(name = "date")
    @XmlJavaTypeAdapter(DayText.class)
    public LocalDate day;

    @XmlElement(required = true)
    public String item;

    @XmlElement(required = true)
    public String venue;

    /** Yuan. */
    @XmlElement(required = true)
    public BigDecimal amount;
  }
}
