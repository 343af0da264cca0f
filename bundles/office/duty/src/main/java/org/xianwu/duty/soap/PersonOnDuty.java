package org.xianwu.duty.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A person on duty. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "PersonOnDuty",
    propOrder = {"name", "title"})
public class PersonOnDuty {

  @XmlElement(required = true)
  public String name;

  public String title;
}
