package org.xianwu.duty.soap.spotcheck;

import javax.xml.bind.annotation.XmlType;
import org.xianwu.platform.api.soap.FaultDetail;

/** Why an operation was refused. */
@XmlType(
    name = "SpotCheckFaultInfo",
    propOrder = {"code", "message", "remedy", "basis"})
public class SpotCheckFaultInfo extends FaultDetail {}
