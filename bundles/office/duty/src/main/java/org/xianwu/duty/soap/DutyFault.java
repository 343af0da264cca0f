package org.xianwu.duty.soap;

import javax.xml.ws.WebFault;

/** A refusal with its code, words, remedy and basis. */
@WebFault(
    name = "DutyFault",
    targetNamespace = DutyPort.NAMESPACE,
    faultBean = "org.xianwu.duty.soap.DutyFaultInfo")
public class DutyFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient DutyFaultInfo info;

  public DutyFault(String message, DutyFaultInfo info) {
    super(message);
    this.info = info;
  }

  public DutyFaultInfo getFaultInfo() {
    return info;
  }
}
