package org.xianwu.duty.domain.incident;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import org.xianwu.platform.api.store.Confidential;
import org.xianwu.platform.api.text.Coded;

/**
 * The columns of an incident that hold what is known of it. Those with personal data are kept out
 * of the change log, so that destroying them leaves nothing behind.
 */
@MappedSuperclass
public abstract class DescribedEntry extends CountedEntry {

  private String title;

  @Column(name = "incident_type")
  private String type;

  private String subtype;

  @Column(name = "incident_level")
  private String level;

  @Column(name = "occur_at")
  private Timestamp occurAt;

  private boolean approximate;

  @Column(name = "town_id")
  private Long townId;

  private String place;

  private BigDecimal longitude;

  private BigDecimal latitude;

  private String datum;

  private String informed;

  @Confidential
  @Column(name = "informant")
  private String informant;

  @Confidential
  @Column(name = "informant_phone")
  private String informantPhone;

  private String summary;

  private String measures;

  @Column(name = "leader_on_site")
  private String leaderOnSite;

  private String opinion;

  private boolean school;

  private boolean faith;

  private boolean abroad;

  private boolean military;

  @Column(name = "delicate_time")
  private boolean period;

  private boolean sensitive;

  @Confidential private String people;

  protected DescribedEntry() {}

  protected DescribedEntry(long id, Facts facts) {
    super(id, facts.casualties());
    keep(facts);
  }

  final void keep(Facts facts) {
    title = facts.named();
    type = facts.subtype().type().code();
    subtype = facts.subtype().code();
    level = facts.level().code();
    occurAt = Timestamp.from(facts.occurAt());
    approximate = facts.approximate();
    townId = facts.place().townId() == 0 ? null : Long.valueOf(facts.place().townId());
    place = facts.place().detail();
    longitude = facts.place().point().map(Place.Point::longitude).orElse(null);
    latitude = facts.place().point().map(Place.Point::latitude).orElse(null);
    datum = facts.place().point().map(point -> point.datum().code()).orElse(null);
    informed = facts.informant().by().code();
    informant = facts.informant().name();
    informantPhone = facts.informant().phone();
    summary = facts.summary();
    measures = facts.measures();
    leaderOnSite = facts.leaderOnSite();
    opinion = facts.opinion();
    school = facts.factors().contains(SensitiveFactor.SCHOOL);
    faith = facts.factors().contains(SensitiveFactor.FAITH);
    abroad = facts.factors().contains(SensitiveFactor.FOREIGN);
    military = facts.factors().contains(SensitiveFactor.MILITARY);
    period = facts.factors().contains(SensitiveFactor.PERIOD);
    sensitive = facts.sensitive();
    people = facts.people();
    count(facts.casualties());
  }

  /** Empties the columns with personal data. */
  final void forgetPeople() {
    people = "";
    informant = "";
    informantPhone = "";
  }

  public Facts facts() {
    return new Facts(
        title,
        Coded.stored(Subtype.class, subtype),
        Coded.stored(IncidentLevel.class, level),
        occurAt(),
        approximate,
        new Place(townId == null ? 0 : townId, place, point()),
        new Informant(Coded.stored(InformedBy.class, informed), informant, informantPhone),
        casualties(),
        summary,
        measures,
        leaderOnSite,
        opinion,
        factorSet(),
        people);
  }

  private Optional<Place.Point> point() {
    return longitude == null || latitude == null
        ? Optional.empty()
        : Optional.of(new Place.Point(longitude, latitude, Coded.stored(Datum.class, datum)));
  }

  private Set<SensitiveFactor> factorSet() {
    Set<SensitiveFactor> found = EnumSet.noneOf(SensitiveFactor.class);
    add(found, school, SensitiveFactor.SCHOOL);
    add(found, faith, SensitiveFactor.FAITH);
    add(found, abroad, SensitiveFactor.FOREIGN);
    add(found, military, SensitiveFactor.MILITARY);
    add(found, period, SensitiveFactor.PERIOD);
    return found;
  }

  private static void add(Set<SensitiveFactor> found, boolean there, SensitiveFactor factor) {
    if (there) {
      found.add(factor);
    }
  }

  public Instant occurAt() {
    return occurAt.toInstant();
  }
}
