package org.xianwu.reception.soap;

import javax.xml.bind.annotation.XmlRootElement;
import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.PagedPeriod;

/** The request of {@code listLists}. */
@XmlRootElement(name = "listLists", namespace = ReceptionPort.NAMESPACE)
@XmlType(
    name = "listLists",
    propOrder = {"from", "to", "cursor"})
public class ListLists extends PagedPeriod {}
