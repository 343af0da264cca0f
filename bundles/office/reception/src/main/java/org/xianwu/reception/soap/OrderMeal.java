package org.xianwu.reception.soap;

import java.math.BigDecimal;
import java.time.LocalDate;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.DayText;

/** A meal of an order. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "OrderMeal",
    propOrder = {"day", "time", "kind", "payer", "perHead", "guests", "escorts"})
public class OrderMeal {

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate day;

  @XmlElement(required = true)
  public String time;

  @XmlElement(required = true)
  public String kind;

  @XmlElement(required = true)
  public String payer;

  /** Yuan. */
  @XmlElement(required = true)
  public BigDecimal perHead;

  public int guests;

  public int escorts;
}
