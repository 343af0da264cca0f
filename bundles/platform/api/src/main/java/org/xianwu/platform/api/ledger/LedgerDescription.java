package org.xianwu.platform.api.ledger;

import java.math.BigDecimal;
import java.util.List;
import org.xianwu.platform.api.text.Label;

/**
 * A definition as the console reads it, reduced to what the caller may do.
 *
 * @param sorts orders on offer, the first is the default; {@code -key} for descending
 */
public record LedgerDescription(
    String id,
    Label title,
    List<ColumnDescription> columns,
    List<String> sorts,
    boolean search,
    String titleKey,
    Can can) {

  /** What the caller may do with the ledger as a whole. */
  public record Can(boolean create, boolean edit, boolean export, boolean importing) {}

  /** A column as the console reads it; enums in lower case, types as in {@link ColumnType}. */
  public record ColumnDescription(
      String key,
      Label label,
      String type,
      String filter,
      List<ChoiceDescription> choices,
      boolean required,
      boolean creatable,
      boolean editable,
      boolean listed,
      boolean masked,
      boolean sortable,
      int maxLength,
      BigDecimal min,
      BigDecimal max,
      int width,
      String align,
      String phone,
      Label help,
      Label group) {}

  /** A choice as the console reads it. */
  public record ChoiceDescription(String value, Label label, String tone) {}
}
