package org.xianwu.platform.ledger;

import java.util.Locale;
import org.xianwu.platform.api.access.Caller;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.ledger.Filter;
import org.xianwu.platform.api.ledger.LedgerDefinition;
import org.xianwu.platform.api.ledger.LedgerDescription;
import org.xianwu.platform.api.ledger.Order;
import org.xianwu.platform.api.ledger.Permissions;
import org.xianwu.platform.ledger.value.Mask;

/** A definition as the console reads it. */
final class Description {

  private Description() {}

  static LedgerDescription of(LedgerDefinition definition, Caller caller) {
    Permissions permissions = definition.permissions();
    return new LedgerDescription(
        definition.id(),
        definition.title(),
        definition.columns().stream().map(column -> column(definition, column, caller)).toList(),
        definition.orders().stream()
            .filter(order -> !hidden(definition, order, caller))
            .map(order -> (order.direction() == Order.Direction.DESC ? "-" : "") + order.key())
            .toList(),
        definition.searchable(),
        definition.titleKey(),
        new LedgerDescription.Can(
            may(caller, permissions.create()),
            may(caller, permissions.edit()),
            may(caller, permissions.export()),
            may(caller, permissions.importing())));
  }

  /** Whether the caller has the permission; what has no permission, nobody may. */
  static boolean may(Caller caller, String permission) {
    return !permission.isEmpty() && caller.can(permission);
  }

  private static LedgerDescription.ColumnDescription column(
      LedgerDefinition definition, Column column, Caller caller) {
    boolean masked = Mask.hides(column, caller);
    boolean sortable =
        !masked && definition.orders().stream().anyMatch(order -> order.key().equals(column.key()));
    return new LedgerDescription.ColumnDescription(
        column.key(),
        column.label(),
        column.type().code(),
        masked ? "none" : filter(column),
        column.choices().stream().map(Description::choice).toList(),
        column.required(),
        column.creatable(),
        column.editable(),
        column.listed(),
        masked,
        sortable,
        column.maxLength(),
        column.min(),
        column.max(),
        column.width(),
        align(column),
        lower(column.phone()),
        column.help(),
        column.group());
  }

  private static boolean hidden(LedgerDefinition definition, Order order, Caller caller) {
    return definition.column(order.key()).filter(key -> Mask.hides(key, caller)).isPresent();
  }

  private static String filter(Column column) {
    if (column.filter() != Filter.EQUALS) {
      return lower(column.filter());
    }
    return switch (column.type()) {
      case CHOICE -> "choice";
      case PERSON, PEOPLE -> "person";
      case UNIT -> "unit";
      default -> "equals";
    };
  }

  private static String align(Column column) {
    return switch (column.type()) {
      case INTEGER, DECIMAL, MONEY -> "right";
      default -> "left";
    };
  }

  private static LedgerDescription.ChoiceDescription choice(Choice choice) {
    return new LedgerDescription.ChoiceDescription(
        choice.value(), choice.label(), lower(choice.tone()));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
