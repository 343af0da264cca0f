package org.xianwu.duty.soap;

import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.FaultDetail;

/** Why an operation was refused. */
@XmlType(
    name = "DutyFaultInfo",
    propOrder = {"code", "message", "remedy", "basis"})
public class DutyFaultInfo extends FaultDetail {}
