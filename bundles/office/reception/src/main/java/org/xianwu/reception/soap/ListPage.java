package org.xianwu.reception.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of lists. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "ListPage",
    propOrder = {"lists", "nextCursor"})
public class ListPage {

  @XmlElement(name = "list")
  public List<SignedList> lists = new ArrayList<>();

  /** Absent on the last page. */
  public String nextCursor;
}
