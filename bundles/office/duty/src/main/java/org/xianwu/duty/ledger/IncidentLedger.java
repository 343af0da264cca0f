package org.xianwu.duty.ledger;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.DutyPermissions;
import org.xianwu.duty.app.incident.Incidents;
import org.xianwu.duty.domain.incident.Casualties;
import org.xianwu.duty.domain.incident.Datum;
import org.xianwu.duty.domain.incident.Facts;
import org.xianwu.duty.domain.incident.Incident;
import org.xianwu.duty.domain.incident.IncidentLevel;
import org.xianwu.duty.domain.incident.IncidentState;
import org.xianwu.duty.domain.incident.Informant;
import org.xianwu.duty.domain.incident.InformedBy;
import org.xianwu.duty.domain.incident.Place;
import org.xianwu.duty.domain.incident.SensitiveFactor;
import org.xianwu.duty.domain.incident.Subtype;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Ledger;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerRow;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.api.ledger.UnitAccess;
import org.xianwu.platform.api.ledger.Values;
import org.xianwu.platform.api.text.Coded;

/**
 * Incidents (突发事件台账). A new row is news that comes in now; the time of knowledge is never given.
 * The columns informant, informantPhone and people hold personal data.
 */
@Component(service = {Ledger.class, IncidentLedger.class})
public final class IncidentLedger implements Ledger {

  private static final LedgerDefinition DEFINITION = definitionOf();

  private final Incidents incidents;

  @Activate
  public IncidentLedger(@Reference Incidents incidents) {
    this.incidents = Objects.requireNonNull(incidents);
  }

  private static LedgerDefinition definitionOf() {
    LedgerDefinition.Builder ledger = LedgerDefinition.of("duty", "incident", "突发事件", "Incidents");
    Stream.of(
            IncidentColumns.what(),
            IncidentColumns.where(),
            IncidentColumns.source(),
            IncidentColumns.course(),
            IncidentColumns.casualties(),
            IncidentColumns.sensitive(),
            IncidentColumns.reporting())
        .flatMap(List<Column.Builder>::stream)
        .forEach(ledger::column);
    return ledger
        .order(Order.desc("knownAt"))
        .order(Order.asc("knownAt"))
        .order(Order.desc("occurAt"))
        .permissions(
            new Permissions(
                DutyPermissions.INCIDENT_VIEW,
                DutyPermissions.INCIDENT_REPORT,
                DutyPermissions.INCIDENT_REPORT,
                DutyPermissions.INCIDENT_EXPORT,
                ""))
        .visibility(UnitAccess.BY_UNIT)
        .titledBy("title")
        .shownAt("/m/duty/incident?id={id}")
        .build();
  }

  @Override
  public LedgerDefinition definition() {
    return DEFINITION;
  }

  @Override
  public long create(Values values) {
    Facts blank =
        Facts.of(
            Subtype.of(values.textOrEmpty("subtype")),
            Place.of(0, ""),
            values.instant("occurAt").orElseThrow(),
            "");
    return incidents.receive(Optional.empty(), with(values, blank));
  }

  /** A reason that stands there already is none for this change. */
  @Override
  public void edit(long id, int rev, Values values) {
    Incident before = incidents.read(id);
    String reason =
        values.text("reason").filter(text -> !text.equals(before.changeReason())).orElse("");
    incidents.learn(id, rev, with(values, before.facts()), reason);
  }

  @Override
  public boolean editable(LedgerRow row, Caller caller) {
    IncidentState state = Coded.stored(IncidentState.class, row.values().textOrEmpty("state"));
    return state.open() || state == IncidentState.CLOSED;
  }

  private static Facts with(Values values, Facts before) {
    return new Facts(
        text(values, "title", before.title()),
        values.text("subtype").map(Subtype::of).orElse(before.subtype()),
        level(values, before),
        values.instant("occurAt").orElse(before.occurAt()),
        values.has("approximate") ? values.flag("approximate") : before.approximate(),
        place(values, before.place()),
        informant(values, before.informant()),
        casualties(values, before.casualties()),
        text(values, "summary", before.summary()),
        text(values, "measures", before.measures()),
        text(values, "leaderOnSite", before.leaderOnSite()),
        text(values, "opinion", before.opinion()),
        factors(values, before.factors()),
        text(values, "people", before.people()));
  }

  private static String text(Values values, String key, String before) {
    return values.has(key) ? values.textOrEmpty(key) : before;
  }

  private static IncidentLevel level(Values values, Facts before) {
    return values.has("level")
        ? values.text("level").map(IncidentLevel::of).orElse(IncidentLevel.UNRATED)
        : before.level();
  }

  private static Place place(Values values, Place before) {
    return new Place(
        values.has("townId") ? values.id("townId").orElse(0L) : before.townId(),
        text(values, "place", before.detail()),
        point(values, before));
  }

  private static Optional<Place.Point> point(Values values, Place before) {
    Optional<BigDecimal> longitude =
        values.has("longitude")
            ? values.decimal("longitude")
            : before.point().map(Place.Point::longitude);
    Optional<BigDecimal> latitude =
        values.has("latitude")
            ? values.decimal("latitude")
            : before.point().map(Place.Point::latitude);
    Datum datum =
        values
            .text("datum")
            .map(Datum::of)
            .or(() -> before.point().map(Place.Point::datum))
            .orElse(Datum.CGCS2000);
    return longitude.isPresent() && latitude.isPresent()
        ? Optional.of(new Place.Point(longitude.get(), latitude.get(), datum))
        : Optional.empty();
  }

  private static Informant informant(Values values, Informant before) {
    return new Informant(
        values.text("informed").map(InformedBy::of).orElse(before.by()),
        text(values, "informant", before.name()),
        text(values, "informantPhone", before.phone()));
  }

  private static Casualties casualties(Values values, Casualties before) {
    return new Casualties(
        count(values, "deaths", before.deaths()),
        count(values, "missing", before.missing()),
        count(values, "severe", before.severe()),
        count(values, "slight", before.slight()),
        count(values, "trapped", before.trapped()),
        count(values, "affected", before.affected()),
        count(values, "evacuated", before.evacuated()),
        values.has("loss") ? values.decimal("loss").orElse(BigDecimal.ZERO) : before.loss());
  }

  private static int count(Values values, String key, int before) {
    return values.has(key) ? values.integer(key).orElse(0) : before;
  }

  private static Set<SensitiveFactor> factors(Values values, Set<SensitiveFactor> before) {
    Set<SensitiveFactor> found = EnumSet.noneOf(SensitiveFactor.class);
    for (SensitiveFactor factor : SensitiveFactor.values()) {
      boolean there =
          values.has(factor.code()) ? values.flag(factor.code()) : before.contains(factor);
      if (there) {
        found.add(factor);
      }
    }
    return found;
  }
}
