package org.xianwu.duty.soap;

import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A page of rosters. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "RosterPage",
    propOrder = {"rosters", "nextCursor"})
public class RosterPage {

  @XmlElement(name = "roster")
  public List<PublishedRoster> rosters = new ArrayList<>();

  /** Absent on the last page. */
  public String nextCursor;
}
