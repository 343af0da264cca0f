package org.xianwu.reception.soap;

import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.PagedPeriod;

/** The request of {@code listSettlements}. */
@XmlRootElement(name = "listSettlements", namespace = ReceptionPort.NAMESPACE)
@XmlType(
    name = "listSettlements",
    propOrder = {"from", "to", "cursor"})
public class ListSettlements extends PagedPeriod {}
