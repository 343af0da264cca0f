/** What higher-level platforms order and read of spot checks, by SOAP. */
@XmlSchema(namespace = SpotCheckPort.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.xianwu.duty.soap.spotcheck;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
