package org.xianwu.reception.soap;

import java.math.BigDecimal;
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

/** What a visit cost in the end. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "PaidVisit",
    propOrder = {
      "orderNumber",
      "unitCode",
      "party",
      "approved",
      "amount",
      "collected",
      "payMode",
      "payDate",
      "invoices"
    })
public class PaidVisit {

  @XmlElement(required = true)
  public String orderNumber;

  @XmlElement(required = true)
  public String unitCode;

  @XmlElement(required = true)
  public String party;

  /** Yuan that were approved. */
  @XmlElement(required = true)
  public BigDecimal approved;

  /** Yuan that were paid. */
  @XmlElement(required = true)
  public BigDecimal amount;

  /** Yuan that the guests paid themselves. */
  @XmlElement(required = true)
  public BigDecimal collected;

  /** Card or transfer. */
  @XmlElement(required = true)
  public String payMode;

  @XmlElement(required = true)
  @XmlSchemaType(name = "date")
  @XmlJavaTypeAdapter(DayText.class)
  public LocalDate payDate;

  /** Numbers of the invoices. */
  @XmlElement(name = "invoice")
  public List<String> invoices = new ArrayList<>();
}
