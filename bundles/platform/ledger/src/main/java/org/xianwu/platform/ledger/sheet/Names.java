package org.xianwu.platform.ledger.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.ledger.value.LedgerProblem;

/** Finds the people and units that a sheet calls by name; never guesses between two. */
final class Names {

  private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[（(](.+)[）)]");
  private static final Pattern BETWEEN_PEOPLE = Pattern.compile("[、，,;；\\n]");

  private final Directory directory;

  Names(Directory directory) {
    this.directory = Objects.requireNonNull(directory);
  }

  /** A name, or {@code name（unit）} where several people bear it. */
  Long person(String text) {
    Matcher withUnit = WITH_UNIT.matcher(text.strip());
    boolean placed = withUnit.matches();
    String name = placed ? withUnit.group(1).strip() : text.strip();
    List<Person> named = directory.named(name);
    if (placed) {
      List<Long> units =
          directory.unitsNamed(withUnit.group(2).strip()).stream().map(Unit::id).toList();
      named = named.stream().filter(person -> units.contains(person.unitId())).toList();
    }
    if (named.isEmpty()) {
      throw Problem.of(LedgerProblem.UNKNOWN_PERSON).with("name", text.strip());
    }
    if (named.size() > 1) {
      String candidates =
          named.stream().map(this::placed).distinct().limit(5).collect(Collectors.joining("、"));
      throw Problem.of(LedgerProblem.AMBIGUOUS_PERSON)
          .with("name", name)
          .with("example", candidates);
    }
    return named.get(0).id();
  }

  List<Long> people(String text) {
    List<Long> ids = new ArrayList<>();
    for (String one : BETWEEN_PEOPLE.split(text)) {
      if (!one.isBlank()) {
        ids.add(person(one));
      }
    }
    return ids;
  }

  Long unit(String text) {
    List<Unit> named = directory.unitsNamed(text.strip());
    if (named.isEmpty()) {
      throw Problem.of(LedgerProblem.UNKNOWN_UNIT).with("name", text.strip());
    }
    if (named.size() > 1) {
      throw Problem.of(LedgerProblem.AMBIGUOUS_UNIT)
          .with("name", text.strip())
          .with("example", named.stream().map(Unit::name).collect(Collectors.joining("、")));
    }
    return named.get(0).id();
  }

  /**
   * The name of a section, or {@code name（unit）}.
   *
   * @param unit the unit that the same row names, empty when it names none
   */
  Long department(String text, Optional<Long> unit) {
    Matcher withUnit = WITH_UNIT.matcher(text.strip());
    boolean placed = withUnit.matches();
    String name = placed ? withUnit.group(1).strip() : text.strip();
    List<Long> units =
        placed
            ? directory.unitsNamed(withUnit.group(2).strip()).stream().map(Unit::id).toList()
            : unit.stream().toList();
    List<Department> named =
        directory.departmentsNamed(name).stream()
            .filter(section -> (!placed && unit.isEmpty()) || units.contains(section.unitId()))
            .toList();
    if (named.isEmpty()) {
      throw Problem.of(LedgerProblem.UNKNOWN_DEPARTMENT).with("name", text.strip());
    }
    if (named.size() > 1) {
      throw Problem.of(LedgerProblem.AMBIGUOUS_DEPARTMENT)
          .with("name", name)
          .with("example", placed(name, named.get(0).unitId()));
    }
    return named.get(0).id();
  }

  private String placed(String name, long unit) {
    return name + "（" + directory.unit(unit).map(Unit::name).orElse("—") + "）";
  }

  private String placed(Person person) {
    return placed(person.name(), person.unitId());
  }
}
