package org.xianwu.duty.soap;

import java.time.Instant;
import java.time.LocalDate;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.ws.RequestWrapper;
import org.xianwu.platform.api.access.Requires;

/**
 * Version 1 of the duty contract: published rosters and reported incidents for the duty room above
 * (上级值班平台). Operations are added, never changed; whatever breaks a client is a second contract on a
 * second path.
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

  /**
   * Incidents of which this platform was told, with their reports, by the time of knowledge, fifty
   * at a time.
   *
   * @param cursor of the page before, empty for the first
   * @throws DutyFault when the period ends before it begins or is longer than a year
   */
  @WebMethod(action = NAMESPACE + "/listIncidents")
  @RequestWrapper(
      localName = "listIncidents",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.duty.soap.ListIncidents")
  @WebResult(name = "incidentPage", targetNamespace = NAMESPACE)
  @Requires("duty.platform.incident")
  IncidentPage listIncidents(
      @WebParam(name = "from", targetNamespace = NAMESPACE) LocalDate from,
      @WebParam(name = "to", targetNamespace = NAMESPACE) LocalDate to,
      @WebParam(name = "cursor", targetNamespace = NAMESPACE) String cursor)
      throws DutyFault;

  /**
   * Signs for a written report (签收); again it changes nothing.
   *
   * @param kind first, follow-up, final or verification
   * @param number from 1 within the kind
   * @param receiver who signs, the platform's own name when empty
   * @throws DutyFault when there is no such report or it was not sent in writing
   */
  @WebMethod(action = NAMESPACE + "/acknowledgeReport")
  @RequestWrapper(
      localName = "acknowledgeReport",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.duty.soap.AcknowledgeReport")
  @WebResult(name = "acknowledged", targetNamespace = NAMESPACE)
  @Requires("duty.platform.incident")
  Acknowledged acknowledgeReport(
      @WebParam(name = "incidentNumber", targetNamespace = NAMESPACE) String incidentNumber,
      @WebParam(name = "kind", targetNamespace = NAMESPACE) String kind,
      @WebParam(name = "number", targetNamespace = NAMESPACE) int number,
      @WebParam(name = "receiver", targetNamespace = NAMESPACE) String receiver)
      throws DutyFault;

  /**
   * Asks for a verification (核报) of an incident that was reported.
   *
   * @param due until when, the county's usual time when absent
   * @throws DutyFault when there is no such incident or nothing is asked
   */
  @WebMethod(action = NAMESPACE + "/askVerification")
  @RequestWrapper(
      localName = "askVerification",
      targetNamespace = NAMESPACE,
      className = "org.xianwu.duty.soap.AskVerification")
  @WebResult(name = "verificationAsked", targetNamespace = NAMESPACE)
  @Requires("duty.platform.incident")
  VerificationAsked askVerification(
      @WebParam(name = "incidentNumber", targetNamespace = NAMESPACE) String incidentNumber,
      @WebParam(name = "question", targetNamespace = NAMESPACE) String question,
      @WebParam(name = "due", targetNamespace = NAMESPACE) Instant due)
      throws DutyFault;
}
