package org.xianwu.duty.soap;

import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.PagedPeriod;

/** The request of {@code listIncidents}. */
@XmlRootElement(name = "listIncidents", namespace = DutyPort.NAMESPACE)
@XmlType(
    name = "listIncidents",
    propOrder = {"from", "to", "cursor"})
public class ListIncidents extends PagedPeriod {}
