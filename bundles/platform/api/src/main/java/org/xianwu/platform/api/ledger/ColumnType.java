package org.xianwu.platform.api.ledger;

/** What a column holds, and so how it is shown, entered, checked, filtered and exported. */
public enum ColumnType {
  TEXT("text"),
  LONG_TEXT("longText"),
  INTEGER("integer"),
  DECIMAL("decimal"),
  /** Yuan with two decimals. */
  MONEY("money"),
  DATE("date"),
  DATE_TIME("dateTime"),
  TIME("time"),
  BOOLEAN("boolean"),
  CHOICE("choice"),
  /** Id of a person. */
  PERSON("person"),
  /** Ids of several people, kept in a child table. */
  PEOPLE("people"),
  /** Id of a unit, shown under the name of the record's day. */
  UNIT("unit"),
  /** Id of a department. */
  DEPARTMENT("department"),
  /** Mobile or landline, masked for those without the permission to see it. */
  PHONE("phone"),
  /** Id of a record in another ledger of the same function. */
  REFERENCE("reference");

  private final String code;

  ColumnType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
