package org.xianwu.duty.soap.spotcheck;

import java.time.LocalDate;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.ws.RequestWrapper;
import org.xianwu.platform.api.access.Requires;

/**
 * Version 1 of the contract by which a duty room above (上级值班平台) orders spot checks and reads what
 * they found. Operations are added, never changed.
 */
@WebService(name = "SpotCheckPort", targetNamespace = SpotCheckPort.NAMESPACE)
public interface SpotCheckPort {

  String NAMESPACE = "urn:xianwu:duty:spot-check:v1";

  /**
   * Orders a check. Ordering the same again changes nothing, so a lost answer is asked for again.
   *
   * @param reference of the platform, at most 60 characters
   * @param method call, video or visit; call when empty
   * @param day today or within a month
   * @param note why, may be empty
   * @throws SpotCheckFault when the unit is unknown, the day wrong, or the reference used otherwise
   */
  @WebMethod(action = NAMESPACE + "/orderSpotCheck")
  @RequestWrapper(
      localName = "orderSpotCheck",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.duty.soap.spotcheck.OrderSpotCheck")
  @WebResult(name = "orderedSpotCheck", targetNamespace = NAMESPACE)
  @Requires("duty.spot-check.order")
  OrderedSpotCheck orderSpotCheck(
      @WebParam(name = "reference", targetNamespace = NAMESPACE) String reference,
      @WebParam(name = "unitCode", targetNamespace = NAMESPACE) String unitCode,
      @WebParam(name = "method", targetNamespace = NAMESPACE) String method,
      @WebParam(name = "day", targetNamespace = NAMESPACE) LocalDate day,
      @WebParam(name = "note", targetNamespace = NAMESPACE) String note)
      throws SpotCheckFault;

  /**
   * What became of an ordered check.
   *
   * @throws SpotCheckFault when nothing was ordered under the reference
   */
  @WebMethod(action = NAMESPACE + "/getSpotCheck")
  @WebResult(name = "orderedSpotCheck", targetNamespace = NAMESPACE)
  @Requires("duty.spot-check.order")
  OrderedSpotCheck getSpotCheck(
      @WebParam(name = "reference", targetNamespace = NAMESPACE) String reference)
      throws SpotCheckFault;
}
