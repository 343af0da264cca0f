package org.xianwu.duty.soap.spotcheck;

import javax.xml.ws.WebFault;

/** A refusal with its code, words, remedy and basis. */
@WebFault(
    name = "SpotCheckFault",
    targetNamespace = SpotCheckPort.NAMESPACE,
    faultBean = "org.xianwu.duty.soap.spotcheck.SpotCheckFaultInfo")
public class SpotCheckFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SpotCheckFaultInfo info;

  public SpotCheckFault(String message, SpotCheckFaultInfo info) {
    super(message);
    this.info = info;
  }

  public SpotCheckFaultInfo getFaultInfo() {
    return info;
  }
}
