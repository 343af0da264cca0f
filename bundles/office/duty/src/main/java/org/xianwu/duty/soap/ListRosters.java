package org.xianwu.duty.soap;

import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.PagedPeriod;

/** The request of {@code listRosters}. */
@XmlRootElement(name = "listRosters", namespace = DutyPort.NAMESPACE)
@XmlType(
    name = "listRosters",
    propOrder = {"from", "to", "cursor"})
public class ListRosters extends PagedPeriod {}
