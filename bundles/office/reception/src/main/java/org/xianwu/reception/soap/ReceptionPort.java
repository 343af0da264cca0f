package org.xianwu.reception.soap;

import java.time.LocalDate;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.ws.RequestWrapper;
import org.xianwu.platform.api.access.Requires;

/**
 * Version 1 of the reception contract: what an audit or finance platform (上级审计、财政平台) reads.
 * Operations are added, never changed; whatever breaks a client is a second contract on a second
 * path.
 */
@WebService(name = "ReceptionPort", targetNamespace = ReceptionPort.NAMESPACE)
public interface ReceptionPort {

  String NAMESPACE = "urn:xianwu:reception:v1";

  /**
   * The approved orders that began in the period, fifty at a time, by first day.
   *
   * @param cursor of the page before, empty for the first
   * @throws ReceptionFault when the period ends before it begins or is longer than a year
   */
  @WebMethod(action = NAMESPACE + "/listOrders")
  @RequestWrapper(
      localName = "listOrders",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.reception.soap.ListOrders")
  @WebResult(name = "orderPage", targetNamespace = NAMESPACE)
  @Requires("reception.platform.read")
  OrderPage listOrders(
      @WebParam(name = "from", targetNamespace = NAMESPACE) LocalDate from,
      @WebParam(name = "to", targetNamespace = NAMESPACE) LocalDate to,
      @WebParam(name = "cursor", targetNamespace = NAMESPACE) String cursor)
      throws ReceptionFault;

  /**
   * The signed lists of visits that began in the period, fifty at a time, by first day of the
   * visit.
   *
   * @param cursor of the page before, empty for the first
   * @throws ReceptionFault when the period ends before it begins or is longer than a year
   */
  @WebMethod(action = NAMESPACE + "/listLists")
  @RequestWrapper(
      localName = "listLists",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.reception.soap.ListLists")
  @WebResult(name = "listPage", targetNamespace = NAMESPACE)
  @Requires("reception.platform.read")
  ListPage listLists(
      @WebParam(name = "from", targetNamespace = NAMESPACE) LocalDate from,
      @WebParam(name = "to", targetNamespace = NAMESPACE) LocalDate to,
      @WebParam(name = "cursor", targetNamespace = NAMESPACE) String cursor)
      throws ReceptionFault;

  /**
   * The settlements of visits that began in the period, fifty at a time, by first day of the visit.
   *
   * @param cursor of the page before, empty for the first
   * @throws ReceptionFault when the period ends before it begins or is longer than a year
   */
  @WebMethod(action = NAMESPACE + "/listSettlements")
  @RequestWrapper(
      localName = "listSettlements",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.reception.soap.ListSettlements")
  @WebResult(name = "settlementPage", targetNamespace = NAMESPACE)
  @Requires("reception.platform.read")
  SettlementPage listSettlements(
      @WebParam(name = "from", targetNamespace = NAMESPACE) LocalDate from,
      @WebParam(name = "to", targetNamespace = NAMESPACE) LocalDate to,
      @WebParam(name = "cursor", targetNamespace = NAMESPACE) String cursor)
      throws ReceptionFault;
}
