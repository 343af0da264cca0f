package org.xianwu.reception.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A guest of an order. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "OrderGuest",
    propOrder = {"unit", "name", "post", "rank"})
public class OrderGuest {

  @XmlElement(required = true)
  public String unit;

  @XmlElement(required = true)
  public String name;

  @XmlElement(required = true)
  public String post;

  /** Province, bureau, division, section or staff. */
  @XmlElement(required = true)
  public String rank;
}
