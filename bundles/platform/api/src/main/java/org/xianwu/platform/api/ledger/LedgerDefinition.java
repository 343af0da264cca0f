package org.xianwu.platform.api.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;

/**
 * A ledger (台账), described once. The table has the columns of {@link
 * org.xianwu.platform.api.store.Entry} besides those named here.
 *
 * @param function noun of the function
 * @param name noun of a record, singular, for example {@code shift}; the ledger's id is {@code
 *     <function>.<name>}
 * @param title plural, for headings
 * @param table with schema
 * @param columns in the order of form and list
 * @param orders sort orders on offer, the first is the default
 * @param titleKey column that names a record in search hits and headings
 * @param dayKey date column that tells under which name units are shown; empty for today
 * @param path console page that shows a record, {@code {id}} is replaced
 */
public record LedgerDefinition(
    String function,
    String name,
    Label title,
    String table,
    List<Column> columns,
    List<Order> orders,
    Permissions permissions,
    Visibility visibility,
    String titleKey,
    String dayKey,
    String path) {

  public LedgerDefinition {
    columns = List.copyOf(columns);
    orders = List.copyOf(orders);
    Objects.requireNonNull(permissions);
    Objects.requireNonNull(visibility);
  }

  /** {@code <function>.<name>}, as the change log names it. */
  public String id() {
    return function + "." + name;
  }

  public Optional<Column> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  public boolean searchable() {
    return columns.stream().anyMatch(Column::searchable);
  }

  /** Starts a definition. */
  public static Builder of(String function, String name, String zh, String en) {
    return new Builder(function, name, Label.of(zh, en));
  }

  /** Collects the parts and checks that they fit together. */
  public static final class Builder {

    private final String function;
    private final String name;
    private final Label title;
    private String table;
    private final List<Column> columns = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private Permissions permissions;
    private Visibility visibility = Visibility.everything();
    private String titleKey = "";
    private String dayKey = "";
    private String path = "";

    private Builder(String function, String name, Label title) {
      this.function = function;
      this.name = name;
      this.title = title;
      this.table = function + "." + name;
    }

    /** When the table is not {@code <function>.<name>}. */
    public Builder table(String qualified) {
      table = qualified;
      return this;
    }

    public Builder column(Column.Builder column) {
      columns.add(column.build());
      return this;
    }

    /** The first order is the default. */
    public Builder order(Order order) {
      orders.add(order);
      return this;
    }

    public Builder permissions(Permissions codes) {
      permissions = codes;
      return this;
    }

    public Builder visibility(Visibility how) {
      visibility = how;
      return this;
    }

    public Builder titledBy(String key) {
      titleKey = key;
      return this;
    }

    public Builder datedBy(String key) {
      dayKey = key;
      return this;
    }

    public Builder shownAt(String consolePath) {
      path = consolePath;
      return this;
    }

    /**
     * The definition.
     *
     * @throws IllegalStateException when a key is used twice or names no column
     */
    public LedgerDefinition build() {
      if (permissions == null || columns.isEmpty() || orders.isEmpty()) {
        throw new IllegalStateException(name + " needs permissions, columns and an order");
      }
      if (columns.stream().map(Column::key).distinct().count() != columns.size()) {
        throw new IllegalStateException(name + " has two columns under one key");
      }
      LedgerDefinition made =
          new LedgerDefinition(
              function,
              name,
              title,
              table,
              columns,
              orders,
              permissions,
              visibility,
              titleKey,
              dayKey,
              path);
      for (Order order : orders) {
        made.column(order.key())
            .filter(column -> !column.source().isEmpty())
            .orElseThrow(() -> new IllegalStateException(name + " cannot sort by " + order.key()));
      }
      return made;
    }
  }
}
