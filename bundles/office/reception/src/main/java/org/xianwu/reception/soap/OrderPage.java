package org.xianwu.reception.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of orders. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "OrderPage",
    propOrder = {"orders", "nextCursor"})
public class OrderPage {

  @XmlElement(name = "order")
  public List<ApprovedOrder> orders = new ArrayList<>();

  /** Absent on the last page. */
  public String nextCursor;
}
