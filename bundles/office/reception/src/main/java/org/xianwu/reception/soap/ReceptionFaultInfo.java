package org.xianwu.reception.soap;

import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.FaultDetail;

/** Why an operation was refused. */
@XmlType(
    name = "ReceptionFaultInfo",
    propOrder = {"code", "message", "remedy", "basis"})
public class ReceptionFaultInfo extends FaultDetail {}
