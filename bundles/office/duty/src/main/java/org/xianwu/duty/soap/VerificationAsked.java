package org.xianwu.duty.soap;

import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.MomentText;

/** That a verification is owed. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "VerificationAsked",
    propOrder = {"due"})
public class VerificationAsked {

  /** Until when. */
  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant due;
}
