package org.xianwu.platform.audit.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.Choice;
import org.xianwu.platform.api.ledger.Column;
import org.xianwu.platform.api.text.Language;

/** Logged values in the words of their columns: names for ids, labels for choices. */
final class DifferenceTexts {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkCalendar.ZONE);

  private final Directory directory;

  DifferenceTexts(Directory directory) {
    this.directory = directory;
  }

  /** The value of a field that belongs to no column. */
  static String plain(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  /** As {@link #plain(JsonNode)}, and a text in both languages in the reader's. */
  static String plain(JsonNode value, Language language) {
    JsonNode said = value.path(language.name().toLowerCase(Locale.ROOT));
    return plain(said.isTextual() ? said : value);
  }

  String text(Column column, JsonNode value, Language language) {
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(one -> parts.add(text(column, one, language)));
      return parts.stream().collect(Collectors.joining("、"));
    }
    String plain = plain(value);
    return plain.isEmpty() || plain.startsWith("*") ? plain : text(column, plain, language);
  }

  private String text(Column column, String plain, Language language) {
    try {
      return switch (column.type()) {
        case PERSON, PEOPLE ->
            directory.person(Long.parseLong(plain)).map(Person::name).orElse(plain);
        case UNIT -> directory.unit(Long.parseLong(plain)).map(Unit::shortName).orElse(plain);
        case DEPARTMENT ->
            directory.department(Long.parseLong(plain)).map(Department::name).orElse(plain);
        case DATE_TIME -> MINUTE.format(Instant.parse(plain));
        case CHOICE -> choice(column, plain, language);
        default -> plain;
      };
    } catch (NumberFormatException | DateTimeException e) {
      return plain;
    }
  }

  /** Entities keep choices as enum names, ledgers name them in kebab-case. */
  private static String choice(Column column, String plain, Language language) {
    return column.choices().stream()
        .filter(choice -> choice.value().equalsIgnoreCase(plain.replace('_', '-')))
        .findFirst()
        .map(Choice::label)
        .map(label -> label.in(language))
        .orElse(plain);
  }
}
