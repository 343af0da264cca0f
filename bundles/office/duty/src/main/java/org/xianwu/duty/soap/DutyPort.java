package org.xianwu.duty.soap;

import java.time.LocalDate;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.ws.RequestWrapper;
import org.xianwu.platform.api.access.Requires;

/**
 * Version 1 of the duty contract: published rosters for the duty room above (上级值班平台). Operations
 * are added, never changed; whatever breaks a client is a second contract on a second path.
 */
@WebService(name = "DutyPort", targetNamespace = DutyPort.NAMESPACE)
public interface DutyPort {

  String NAMESPACE = "urn:xianwu:duty:v1";

  /**
   * Who is on duty on a day, unit by unit.
   *
   * @param unitCode empty for all units
   * @throws DutyFault when the day is missing or the unit unknown
   */
  @WebMethod(action = NAMESPACE + "/getRosterOfDay")
  @RequestWrapper(
      localName = "getRosterOfDay",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.duty.soap.GetRosterOfDay")
  @WebResult(name = "rosterOfDay", targetNamespace = NAMESPACE)
  @Requires("duty.platform.read")
  RosterOfDay getRosterOfDay(
      @WebParam(name = "day", targetNamespace = NAMESPACE) LocalDate day,
      @WebParam(name = "unitCode", targetNamespace = NAMESPACE) String unitCode)
      throws DutyFault;

  /**
   * The rosters with a day in the period, fifty at a time.
   *
   * @param cursor of the page before, empty for the first
   * @throws DutyFault when the period ends before it begins or is longer than a year
   */
  @WebMethod(action = NAMESPACE + "/listRosters")
  @RequestWrapper(
      localName = "listRosters",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.duty.soap.ListRosters")
  @WebResult(name = "rosterPage", targetNamespace = NAMESPACE)
  @Requires("duty.platform.read")
  RosterPage listRosters(
      @WebParam(name = "from", targetNamespace = NAMESPACE) LocalDate from,
      @WebParam(name = "to", targetNamespace = NAMESPACE) LocalDate to,
      @WebParam(name = "cursor", targetNamespace = NAMESPACE) String cursor)
      throws DutyFault;
}
