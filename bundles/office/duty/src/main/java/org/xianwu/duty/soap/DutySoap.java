package org.xianwu.duty.soap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.jws.WebService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyBoard;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.domain.Assignment;
import org.xianwu.duty.domain.DutyProblem;
import org.xianwu.duty.domain.Roster;
import org.xianwu.duty.domain.Shift;
import org.xianwu.platform.api.access.Requires;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.problem.CommonProblem;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.soap.Asked;
import org.xianwu.platform.api.soap.FaultDetail;
import org.xianwu.platform.api.web.ProblemTexts;
import org.xianwu.platform.api.web.SoapEndpoint;

/** Answers higher-level platforms from what is published. */
@Component(service = SoapEndpoint.class)
@WebService(
    serviceName = "Duty",
    portName = "DutyPort",
    targetNamespace = DutyPort.NAMESPACE,
    endpointInterface = "org.xianwu.duty.soap.DutyPort")
public final class DutySoap implements DutyPort, SoapEndpoint {

  static final int PAGE = 50;

  private final DutyBoard board;
  private final Directory directory;
  private final WorkCalendar calendar;
  private final ProblemTexts texts;
  private final IncidentAnswers incidents;

  @Activate
  public DutySoap(
      @Reference DutyBoard board,
      @Reference Directory directory,
      @Reference WorkCalendar calendar,
      @Reference ProblemTexts texts,
      @Reference IncidentAnswers incidents) {
    this.board = Objects.requireNonNull(board);
    this.directory = Objects.requireNonNull(directory);
    this.calendar = Objects.requireNonNull(calendar);
    this.texts = Objects.requireNonNull(texts);
    this.incidents = Objects.requireNonNull(incidents);
  }

  @Override
  public String path() {
    return "duty";
  }

  @Override
  @Requires(DutyPermissions.PLATFORM)
  public RosterOfDay getRosterOfDay(LocalDate day, String unitCode) throws DutyFault {
    return orFault(() -> ofDay(Asked.day(day, "day"), unitCode == null ? "" : unitCode.trim()));
  }

  @Override
  @Requires(DutyPermissions.PLATFORM)
  public RosterPage listRosters(LocalDate from, LocalDate to, String cursor) throws DutyFault {
    return orFault(() -> page(Asked.day(from, "from"), Asked.day(to, "to"), cursor));
  }

  @Override
  @Requires(DutyPermissions.PLATFORM_INCIDENT)
  public IncidentPage listIncidents(LocalDate from, LocalDate to, String cursor) throws DutyFault {
    return orFault(() -> incidents.page(Asked.day(from, "from"), Asked.day(to, "to"), cursor));
  }

  @Override
  @Requires(DutyPermissions.PLATFORM_INCIDENT)
  public Acknowledged acknowledgeReport(
      String incidentNumber, String kind, int number, String receiver) throws DutyFault {
    return orFault(() -> incidents.acknowledge(incidentNumber, kind, number, receiver));
  }

  @Override
  @Requires(DutyPermissions.PLATFORM_INCIDENT)
  public VerificationAsked askVerification(String incidentNumber, String question, Instant due)
      throws DutyFault {
    return orFault(() -> incidents.ask(incidentNumber, question, due));
  }

  private RosterOfDay ofDay(LocalDate day, String unitCode) {
    if (!unitCode.isEmpty()
        && directory.units().stream().noneMatch(unit -> unit.code().equals(unitCode))) {
      throw Problem.of(CommonProblem.UNKNOWN_REFERENCE).with("value", unitCode);
    }
    RosterOfDay answer = new RosterOfDay();
    answer.day = day;
    answer.dayType = calendar.day(day).type().code();
    Map<Long, Roster> rosters =
        board.published(day, day, DutyPermissions.PLATFORM).stream()
            .collect(Collectors.toMap(Roster::id, roster -> roster));
    Map<Long, UnitOnDuty> units = new LinkedHashMap<>();
    for (Shift shift : board.ofDay(day, DutyPermissions.PLATFORM)) {
      UnitOnDuty unit =
          units.computeIfAbsent(
              shift.unitId(), id -> unitOnDuty(id, day, rosters.get(shift.rosterId())));
      if (unitCode.isEmpty() || unit.code.equals(unitCode)) {
        unit.shifts.add(shiftOfDay(shift));
      }
    }
    units.values().stream().filter(unit -> !unit.shifts.isEmpty()).forEach(answer.units::add);
    return answer;
  }

  private UnitOnDuty unitOnDuty(long id, LocalDate day, Roster roster) {
    UnitOnDuty unit = new UnitOnDuty();
    unit.code = directory.unitCode(id);
    unit.name = directory.unitName(id, day);
    unit.rosterNumber = roster == null ? "" : roster.number();
    return unit;
  }

  private ShiftOfDay shiftOfDay(Shift shift) {
    Assignment who = shift.assignment();
    ShiftOfDay answer = new ShiftOfDay();
    answer.type = shift.type().code();
    answer.startsAt = shift.span().from();
    answer.endsAt = shift.span().to();
    answer.leader = person(who.leaderId());
    answer.mainLeader = who.mainLeaderId() == 0 ? null : person(who.mainLeaderId());
    who.officerIds().forEach(officer -> answer.officers.add(person(officer)));
    answer.phone = who.phone();
    answer.fax = who.fax().isEmpty() ? null : who.fax();
    return answer;
  }

  private PersonOnDuty person(long id) {
    PersonOnDuty answer = new PersonOnDuty();
    answer.name = directory.personName(id);
    answer.title = directory.person(id).map(Person::title).orElse(null);
    return answer;
  }

  private RosterPage page(LocalDate from, LocalDate to, String cursor) {
    Asked.requirePeriod(from, to, DutyProblem.PERIOD_INVALID);
    List<Roster> after =
        board.published(from, to, DutyPermissions.PLATFORM).stream()
            .filter(roster -> cursor == null || key(roster).compareTo(cursor.trim()) > 0)
            .toList();
    RosterPage page = new RosterPage();
    after.stream().limit(PAGE).map(this::published).forEach(page.rosters::add);
    page.nextCursor = after.size() > PAGE ? key(after.get(PAGE - 1)) : null;
    return page;
  }

  /** Sorts as the list does: by first day, then by id. */
  private static String key(Roster roster) {
    return roster.firstDay() + "_" + String.format("%019d", roster.id());
  }

  private PublishedRoster published(Roster roster) {
    PublishedRoster answer = new PublishedRoster();
    answer.number = roster.number();
    answer.title = roster.title();
    answer.unitCode = directory.unitCode(roster.unitId());
    answer.unitName = directory.unitName(roster.unitId(), roster.firstDay());
    answer.kind = roster.kind().code();
    answer.firstDay = roster.firstDay();
    answer.lastDay = roster.lastDay();
    answer.version = roster.version();
    answer.publishedAt = roster.publishedAt().orElseThrow();
    return answer;
  }

  private <T> T orFault(Supplier<T> work) throws DutyFault {
    return FaultDetail.orFault(work, texts, DutyFaultInfo::new, DutyFault::new);
  }
}
