package org.xianwu.duty.soap.spotcheck;

import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.MomentText;

/** What a spot check found, and what the unit said. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "FoundBySpotCheck",
    propOrder = {
      "number",
      "at",
      "outcome",
      "leaderInPost",
      "officerInPost",
      "knowsProcess",
      "logInOrder",
      "note",
      "state",
      "explanation",
      "followUp"
    })
public class FoundBySpotCheck {

  @XmlElement(required = true)
  public String number;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant at;

  /** The result: in-post, left, missing, unanswered. */
  @XmlElement(required = true)
  public String outcome;

  public boolean leaderInPost;

  public boolean officerInPost;

  public boolean knowsProcess;

  public boolean logInOrder;

  public String note;

  /** Where the check stands: waiting, explained, closed, annulled. */
  @XmlElement(required = true)
  public String state;

  public String explanation;

  public String followUp;
}
