package org.xianwu.reception.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of settlements. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SettlementPage",
    propOrder = {"settlements", "nextCursor"})
public class SettlementPage {

  @XmlElement(name = "settlement")
  public List<PaidVisit> settlements = new ArrayList<>();

  /** Absent on the last page. */
  public String nextCursor;
}
