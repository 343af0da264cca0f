package org.xianwu.reception.soap;

import javax.xml.ws.WebFault;

/** A refusal with its code, words, remedy and basis. */
@WebFault(
    name = "ReceptionFault",
    targetNamespace = ReceptionPort.NAMESPACE,
    faultBean = "org.xianwu.reception.soap.ReceptionFaultInfo")
public class ReceptionFault extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ReceptionFaultInfo info;

  public ReceptionFault(String message, ReceptionFaultInfo info) {
    super(message);
    this.info = info;
  }

  public ReceptionFaultInfo getFaultInfo() {
    return info;
  }
}
