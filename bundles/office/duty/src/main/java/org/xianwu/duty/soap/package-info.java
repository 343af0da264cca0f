/** What higher-level platforms read of duty, by SOAP. */
@XmlSchema(namespace = DutyPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.xianwu.duty.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
