package org.xianwu.platform.identity.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/** A name that a unit bears for a time; a record of 2024 shows the name of 2024. */
@Entity
@Table(name = "unit_name", schema = "directory")
@Recorded("identity.unit-name")
public class UnitName extends Entry {

  @Column(name = "unit_id")
  private long unitId;

  private String name;

  @Column(name = "short_name")
  private String shortName;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected UnitName() {}

  public UnitName(long id, long unitId, String name, String shortName, LocalDate from) {
    super(id);
    this.unitId = unitId;
    this.name = Objects.requireNonNull(name);
    this.shortName = Objects.requireNonNull(shortName);
    this.validFrom = Objects.requireNonNull(from);
  }

  public long unitId() {
    return unitId;
  }

  public String name() {
    return name;
  }

  public String shortName() {
    return shortName;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** Last day of the name, empty for the present one. */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  public boolean borneOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  /** Ends the name the day before the next one begins. */
  public void succeededOn(LocalDate firstDayOfNext) {
    validTo = firstDayOfNext.minusDays(1);
  }
}
