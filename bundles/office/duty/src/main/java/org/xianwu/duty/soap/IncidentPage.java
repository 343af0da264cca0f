package org.xianwu.duty.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of incidents. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "IncidentPage",
    propOrder = {"incidents", "nextCursor"})
public class IncidentPage {

  @XmlElement(name = "incident")
  public List<ReportedIncident> incidents = new ArrayList<>();

  /** Absent on the last page. */
  public String nextCursor;
}
