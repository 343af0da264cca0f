/** What higher-level audit and finance platforms read of reception, by SOAP. */
@XmlSchema(namespace = ReceptionPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.xianwu.reception.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
