package org.xianwu.platform.web.soaptest;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;

/** Tickets for a higher-level platform. */
@WebService(targetNamespace = "urn:xianwu:desk:v1", name = "Desk")
public interface DeskPort {

  @WebMethod
  @WebResult(name = "title", targetNamespace = "urn:xianwu:desk:v1")
  String readTitle(
      @WebParam(name = "id", targetNamespace = "urn:xianwu:desk:v1") @XmlElement(required = true)
          String id);

  @WebMethod
  @WebResult(name = "title", targetNamespace = "urn:xianwu:desk:v1")
  String readSecret(
      @WebParam(name = "id", targetNamespace = "urn:xianwu:desk:v1") @XmlElement(required = true)
          String id);

  @WebMethod
  @WebResult(name = "title", targetNamespace = "urn:xianwu:desk:v1")
  String forgotten(
      @WebParam(name = "id", targetNamespace = "urn:xianwu:desk:v1") @XmlElement(required = true)
          String id);
}
