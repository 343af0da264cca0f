package org.xianwu.reception.soap;

import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.PagedPeriod;

/** The request of {@code listOrders}. */
@XmlRootElement(name = "listOrders", namespace = ReceptionPort.NAMESPACE)
@XmlType(
    name = "listOrders",
    propOrder = {"from", "to", "cursor"})
public class ListOrders extends PagedPeriod {}
