package org.xianwu.platform.identity.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A unit (单位). Its name here is the present one; {@link UnitName} keeps the names of the past, for
 * a unit is never renamed in place.
 */
@Entity
@Table(name = "unit", schema = "directory")
@Recorded("identity.unit")
public class Unit extends Entry {

  private String code;
  private String name;

  @Column(name = "short_name")
  private String shortName;

  @Column(name = "unit_type")
  private String type;

  @Column(name = "credit_code")
  private String creditCode;

  @Column(name = "parent_id")
  private Long parentId;

  @Column(name = "leading_unit_id")
  private Long leadingUnitId;

  @Column(name = "unit_level")
  private String level;

  private String address;

  @Column(name = "duty_phone")
  private String dutyPhone;

  @Column(name = "seq_no")
  private int sequence;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_to")
  private LocalDate validTo;

  protected Unit() {}

  public Unit(long id, String code, String name, String shortName, UnitType type, LocalDate from) {
    super(id);
    this.code = Objects.requireNonNull(code);
    this.name = Objects.requireNonNull(name);
    this.shortName = Objects.requireNonNull(shortName);
    this.type = type.code();
    this.validFrom = Objects.requireNonNull(from);
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String shortName() {
    return shortName;
  }

  public String type() {
    return type;
  }

  public String creditCode() {
    return creditCode == null ? "" : creditCode;
  }

  /** The unit it belongs to (隶属), 0 for the county itself. */
  public long parentId() {
    return parentId == null ? 0 : parentId;
  }

  /** The unit that leads it in its field (归口), 0 when there is none. */
  public long leadingUnitId() {
    return leadingUnitId == null ? 0 : leadingUnitId;
  }

  public String dutyPhone() {
    return dutyPhone == null ? "" : dutyPhone;
  }

  public String address() {
    return address == null ? "" : address;
  }

  public String level() {
    return level == null ? "" : level;
  }

  public int sequence() {
    return sequence;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  /** Last day of the unit, empty while it exists. */
  public Optional<LocalDate> validTo() {
    return Optional.ofNullable(validTo);
  }

  public boolean existsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  public void place(long parent, long leadingUnit, int position) {
    parentId = parent == 0 ? null : parent;
    leadingUnitId = leadingUnit == 0 ? null : leadingUnit;
    sequence = position;
  }

  public void classify(UnitType kind, String levelName, String credit) {
    type = kind.code();
    level = levelName.isEmpty() ? null : levelName;
    creditCode = credit.isEmpty() ? null : credit;
  }

  public void reachAt(String street, String phone) {
    address = street.isEmpty() ? null : street;
    dutyPhone = phone.isEmpty() ? null : phone;
  }

  public void recode(String to) {
    code = Objects.requireNonNull(to);
  }

  /** Ends the unit with that day, or lets it live on when null. */
  public void end(LocalDate lastDay) {
    validTo = lastDay;
  }

  /** Takes over the newest of its names. */
  public void carry(UnitName newest) {
    name = newest.name();
    shortName = newest.shortName();
  }
}
