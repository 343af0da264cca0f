package org.xianwu.duty.soap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.MomentText;

/** A shift with its people. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "ShiftOfDay",
    propOrder = {"type", "startsAt", "endsAt", "leader", "mainLeader", "officers", "phone", "fax"})
public class ShiftOfDay {

  /** Kind of shift: full, day, night. */
  @XmlElement(required = true)
  public String type;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant startsAt;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant endsAt;

  @XmlElement(required = true)
  public PersonOnDuty leader;

  /** Main leader on call, absent when none. */
  public PersonOnDuty mainLeader;

  @XmlElement(name = "officer")
  public List<PersonOnDuty> officers = new ArrayList<>();

  /** Landline of the duty room. */
  @XmlElement(required = true)
  public String phone;

  public String fax;
}
