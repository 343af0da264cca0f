/** A SOAP contract of the tests. */
@javax.xml.bind.annotation.XmlSchema(
    namespace = "urn:xianwu:desk:v1",
    elementFormDefault = javax.xml.bind.annotation.XmlNsForm.QUALIFIED)
package org.xianwu.platform.web.soaptest;
