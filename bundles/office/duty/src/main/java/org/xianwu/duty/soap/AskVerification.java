package org.xianwu.duty.soap;

import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.MomentText;

/** The request of {@code askVerification}. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlRootElement(name = "askVerification", namespace = DutyPort.NAMESPACE)
@XmlType(
    name = "askVerification",
    propOrder = {"incidentNumber", "question", "due"})
public class AskVerification {

  @XmlElement(required = true)
  private String incidentNumber;

  @XmlElement(required = true)
  private String question;

  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  private Instant due;

  public String getIncidentNumber() {
    return incidentNumber;
  }

  public void setIncidentNumber(String value) {
    incidentNumber = value;
  }

  public String getQuestion() {
    return question;
  }

  public void setQuestion(String value) {
    question = value;
  }

  public Instant getDue() {
    return due;
  }

  public void setDue(Instant value) {
    due = value;
  }
}
