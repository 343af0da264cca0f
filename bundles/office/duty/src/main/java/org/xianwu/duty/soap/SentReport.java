package org.xianwu.duty.soap;

import java.time.Instant;
import javax.xml.bind.annotation.XmlAccessType;
import javax.xml.bind.annotation.XmlAccessorType;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.xianwu.platform.api.soap.MomentText;

/** A report to the higher level. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(
    name = "SentReport",
    propOrder = {
      "kind",
      "number",
      "phonedAt",
      "writtenAt",
      "content",
      "signer",
      "issue",
      "acknowledgedAt",
      "acknowledgedBy"
    })
public class SentReport {

  /** Kind: first, follow-up, final, verification. */
  @XmlElement(required = true)
  public String kind;

  /** From 1 within its kind. */
  public int number;

  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant phonedAt;

  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant writtenAt;

  /** Absent until it was sent in writing. */
  public String content;

  public String signer;

  /** Number of the duty bulletin within its year. */
  public Integer issue;

  @XmlSchemaType(name = "dateTime")
  @XmlJavaTypeAdapter(MomentText.class)
  public Instant acknowledgedAt;

  public String acknowledgedBy;
}
