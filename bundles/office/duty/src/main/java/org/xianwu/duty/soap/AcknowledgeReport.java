package org.xianwu.duty.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;

/** The request of {@code acknowledgeReport}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "acknowledgeReport", namespace = DutyPort.NAMESPACE)
@XmlType(
    name = "acknowledgeReport",
    propOrder = {"incidentNumber", "kind", "number", "receiver"})
public class AcknowledgeReport {

  @XmlElement(required = true)
  private String incidentNumber;

  @XmlElement(required = true)
  private String kind;

  private int number;

  private String receiver;

  public String getIncidentNumber() {
    return incidentNumber;
  }

  public void setIncidentNumber(String value) {
    incidentNumber = value;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String value) {
    kind = value;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int value) {
    number = value;
  }

  public String getReceiver() {
    return receiver;
  }

  public void setReceiver(String value) {
    receiver = value;
  }
}
