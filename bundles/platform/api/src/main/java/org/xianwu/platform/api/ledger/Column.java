package org.xianwu.platform.api.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xianwu.platform.api.text.Label;

/**
 * A column of a ledger, made with the methods named after its type.
 *
 * @param key name in JSON, camelCase
 * @param source database column, or empty when the value comes from a child table or is computed
 * @param label heading
 * @param type what it holds
 * @param filter how a list is narrowed by it
 * @param choices for choice columns, else empty
 * @param child where the values of a people column are kept
 * @param required whether a form must fill it
 * @param creatable whether it can be given when a record is made
 * @param editable whether it can be changed later
 * @param listed whether the list shows it unless the reader chooses otherwise
 * @param searchable whether the text search covers it
 * @param masked permission to see it in clear; empty when it is not masked
 * @param maxLength of texts, in characters
 * @param min of numbers, else null
 * @param max of numbers, else null
 * @param width in the list, pixels at the normal font size; 0 lets it grow
 * @param phone place on a phone card
 * @param help shown under the input; empty texts when there is none
 * @param group heading of the form section; empty texts for the first section
 */
public record Column(
    String key,
    String source,
    Label label,
    ColumnType type,
    Filter filter,
    List<Choice> choices,
    Optional<ChildValues> child,
    boolean required,
    boolean creatable,
    boolean editable,
    boolean listed,
    boolean searchable,
    String masked,
    int maxLength,
    BigDecimal min,
    BigDecimal max,
    int width,
    Phone phone,
    Label help,
    Label group) {

  private static final Label NOTHING = Label.of("", "");

  public Column {
    Objects.requireNonNull(key);
    Objects.requireNonNull(source);
    Objects.requireNonNull(label);
    Objects.requireNonNull(type);
    choices = List.copyOf(choices);
  }

  /**
   * Values of a column that live in a child table.
   *
   * @param table with schema
   * @param recordColumn refers to the record's id
   * @param valueColumn the value
   * @param orderColumn position of the value
   */
  public record ChildValues(
      String table, String recordColumn, String valueColumn, String orderColumn) {}

  /** Starts a column. */
  public static Builder of(String key, String source, ColumnType type, String zh, String en) {
    return new Builder(key, source, type, Label.of(zh, en));
  }

  public static Builder text(String key, String source, int maxLength, String zh, String en) {
    return of(key, source, ColumnType.TEXT, zh, en).maxLength(maxLength);
  }

  public static Builder longText(String key, String source, int maxLength, String zh, String en) {
    return of(key, source, ColumnType.LONG_TEXT, zh, en).maxLength(maxLength);
  }

  public static Builder integer(String key, String source, String zh, String en) {
    return of(key, source, ColumnType.INTEGER, zh, en);
  }

  public static Builder date(String key, String source, String zh, String en) {
    return of(key, source, ColumnType.DATE, zh, en);
  }

  public static Builder dateTime(String key, String source, String zh, String en) {
    return of(key, source, ColumnType.DATE_TIME, zh, en);
  }

  public static Builder choice(
      String key, String source, List<Choice> choices, String zh, String en) {
    return of(key, source, ColumnType.CHOICE, zh, en).choices(choices);
  }

  public static Builder person(String key, String source, String zh, String en) {
    return of(key, source, ColumnType.PERSON, zh, en);
  }

  public static Builder people(String key, ChildValues child, String zh, String en) {
    return of(key, "", ColumnType.PEOPLE, zh, en).child(child);
  }

  public static Builder unit(String key, String source, String zh, String en) {
    return of(key, source, ColumnType.UNIT, zh, en);
  }

  public static Builder phone(String key, String source, String zh, String en) {
    return of(key, source, ColumnType.PHONE, zh, en).maxLength(20);
  }

  /** Collects the properties of a column; everything not said is the usual case. */
  public static final class Builder {

    private final String key;
    private final String source;
    private final ColumnType type;
    private final Label label;
    private Filter filter = Filter.NONE;
    private List<Choice> choices = List.of();
    private Optional<ChildValues> child = Optional.empty();
    private boolean required;
    private boolean creatable = true;
    private boolean editable = true;
    private boolean listed = true;
    private boolean searchable;
    private String masked = "";
    private int maxLength = 200;
    private BigDecimal min;
    private BigDecimal max;
    private int width;
    private Phone phone = Phone.NONE;
    private Label help = NOTHING;
    private Label group = NOTHING;

    private Builder(String key, String source, ColumnType type, Label label) {
      this.key = key;
      this.source = source;
      this.type = type;
      this.label = label;
    }

    private Builder choices(List<Choice> values) {
      choices = values;
      return this;
    }

    private Builder child(ChildValues values) {
      child = Optional.of(values);
      return this;
    }

    public Builder filter(Filter how) {
      filter = how;
      return this;
    }

    public Builder required() {
      required = true;
      return this;
    }

    /** Given by the suite, never by a form. */
    public Builder readOnly() {
      creatable = false;
      editable = false;
      return this;
    }

    /** Given once, when the record is made. */
    public Builder fixed() {
      editable = false;
      return this;
    }

    /** Only in the detail and by the reader's own choice in the list. */
    public Builder unlisted() {
      listed = false;
      return this;
    }

    public Builder searchable() {
      searchable = true;
      return this;
    }

    /** Shown masked unless the caller has the permission. */
    public Builder masked(String permission) {
      masked = permission;
      return this;
    }

    public Builder maxLength(int characters) {
      maxLength = characters;
      return this;
    }

    public Builder between(long least, long most) {
      min = BigDecimal.valueOf(least);
      max = BigDecimal.valueOf(most);
      return this;
    }

    public Builder width(int pixels) {
      width = pixels;
      return this;
    }

    public Builder phone(Phone place) {
      phone = place;
      return this;
    }

    public Builder help(String zh, String en) {
      help = Label.of(zh, en);
      return this;
    }

    public Builder group(String zh, String en) {
      group = Label.of(zh, en);
      return this;
    }

    public Column build() {
      return new Column(
          key,
          source,
          label,
          type,
          filter,
          choices,
          child,
          required,
          creatable,
          editable,
          listed,
          searchable,
          masked,
          maxLength,
          min,
          max,
          width,
          phone,
          help,
          group);
    }
  }
}
