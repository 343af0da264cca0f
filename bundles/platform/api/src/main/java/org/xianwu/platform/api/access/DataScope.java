package org.xianwu.platform.api.access;

/** How far a permission reaches over the rows, from narrow to wide (数据范围). */
public enum DataScope {
  /** Rows the caller made or that name the caller. */
  OWN,
  /** Rows of the caller's section (科室). */
  SECTION,
  /** Rows of the caller's unit. */
  UNIT,
  /** Rows of the caller's unit and all units below it. */
  UNIT_AND_BELOW,
  /** Rows of the units in the caller's portfolio (分管单位), and of the own unit. */
  PORTFOLIO,
  /** All rows. */
  COUNTY;

  public DataScope wider(DataScope other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
