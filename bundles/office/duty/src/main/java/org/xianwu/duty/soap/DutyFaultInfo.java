package org.xianwu.duty.soap;

import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Why an operation was refused. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "DutyFaultInfo",
    propOrder = {"code", "message", "remedy", "basis"})
public class DutyFaultInfo {

  /** Stable, for programs, for example {@code duty.period-invalid}. */
  @XmlElement(required = true)
  public String code;

  /** What happened. */
  @XmlElement(required = true)
  public String message;

  /** What to do. */
  @XmlElement(required = true)
  public String remedy;

  /** The rule, absent when none is named. */
  public String basis;
}
