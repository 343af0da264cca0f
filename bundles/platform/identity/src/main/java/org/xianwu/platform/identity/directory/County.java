package org.xianwu.platform.identity.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.identity.domain.Organisation;
import org.xianwu.platform.identity.domain.UnitBadge;
import org.xianwu.platform.identity.domain.UnitName;

/** All units, departments, posts and people on one day; immutable. */
final class County {

  private final String name;
  private final Map<Long, Unit> units = new HashMap<>();
  private final List<Unit> activeUnits;
  private final Map<Long, TreeMap<LocalDate, UnitName>> names = new HashMap<>();
  private final Map<Long, List<String>> badges = new HashMap<>();
  private final Map<Long, Department> departments = new HashMap<>();
  private final Map<Long, List<Post>> posts;
  private final Map<Long, Person> people = new HashMap<>();
  private final Map<Long, String> ranks = new HashMap<>();
  private final List<Person> activePeople;
  private final Map<Long, List<Person>> peopleByUnit;
  private final Map<Long, SpokenName> spoken = new HashMap<>();

  private County(EntityManager em, LocalDate day) {
    Organisation organisation = em.find(Organisation.class, Organisation.ONLY);
    name = organisation == null ? "" : organisation.name();
    for (UnitName one : all(em, UnitName.class)) {
      names.computeIfAbsent(one.unitId(), id -> new TreeMap<>()).put(one.validFrom(), one);
    }
    for (UnitBadge badge : all(em, UnitBadge.class)) {
      badges.computeIfAbsent(badge.unitId(), id -> new ArrayList<>()).add(badge.name());
    }
    for (var unit : all(em, org.xianwu.platform.identity.domain.Unit.class)) {
      units.put(unit.id(), view(unit, unit.name(), unit.shortName(), unit.existsOn(day)));
    }
    activeUnits =
        units.values().stream()
            .filter(Unit::active)
            .sorted(Comparator.comparingInt(Unit::sequence).thenComparingLong(Unit::id))
            .toList();
    for (var one : all(em, org.xianwu.platform.identity.domain.Department.class)) {
      departments.put(
          one.id(),
          new Department(one.id(), one.unitId(), one.name(), one.headId(), one.sequence()));
    }
    posts =
        all(em, org.xianwu.platform.identity.domain.Post.class).stream()
            .map(County::view)
            .sorted(Comparator.comparingInt(Post::sequence).thenComparingLong(Post::id))
            .collect(Collectors.groupingBy(Post::personId));
    for (var person : all(em, org.xianwu.platform.identity.domain.Person.class)) {
      people.put(person.id(), view(person, day));
      ranks.put(person.id(), person.rankPost());
    }
    activePeople =
        people.values().stream()
            .filter(Person::active)
            .sorted(Comparator.comparingInt(Person::sequence).thenComparingLong(Person::id))
            .toList();
    peopleByUnit = activePeople.stream().collect(Collectors.groupingBy(Person::unitId));
    Set<Integer> characters =
        activePeople.stream()
            .flatMapToInt(person -> person.name().codePoints())
            .boxed()
            .collect(Collectors.toSet());
    Pinyin pinyin = Pinyin.of(characters);
    activePeople.forEach(one -> spoken.put(one.id(), new SpokenName(one.name(), pinyin)));
  }

  static County read(EntityManager em, LocalDate day) {
    return new County(em, day);
  }

  String name() {
    return name;
  }

  Optional<Unit> unit(long id) {
    return Optional.ofNullable(units.get(id));
  }

  Optional<Unit> unit(long id, LocalDate day) {
    return unit(id).map(unit -> renamed(unit, day));
  }

  List<Unit> units() {
    return activeUnits;
  }

  List<Unit> unitsNamed(String wanted) {
    return activeUnits.stream()
        .filter(
            unit ->
                unit.name().equals(wanted)
                    || unit.shortName().equals(wanted)
                    || badges.getOrDefault(unit.id(), List.of()).contains(wanted))
        .toList();
  }

  /** The unit and all units below it. */
  Set<Long> below(long unitId) {
    Map<Long, List<Unit>> children =
        activeUnits.stream().collect(Collectors.groupingBy(Unit::parentId));
    Set<Long> found = new LinkedHashSet<>(List.of(unitId));
    List<Long> next = List.of(unitId);
    while (!next.isEmpty()) {
      next =
          next.stream()
              .flatMap(id -> children.getOrDefault(id, List.of()).stream())
              .map(Unit::id)
              .filter(found::add)
              .toList();
    }
    return found;
  }

  Optional<Department> department(long id) {
    return Optional.ofNullable(departments.get(id));
  }

  List<Department> departmentsNamed(String name) {
    return departments.values().stream()
        .filter(department -> department.name().equals(name))
        .sorted(Comparator.comparingInt(Department::sequence))
        .toList();
  }

  Optional<Person> person(long id) {
    return Optional.ofNullable(people.get(id));
  }

  String leaderRank(long personId) {
    return ranks.getOrDefault(personId, "");
  }

  List<Person> peopleOf(long unitId) {
    return unitId == 0 ? activePeople : peopleByUnit.getOrDefault(unitId, List.of());
  }

  List<Person> suggest(String query, int limit) {
    return activePeople.stream()
        .filter(person -> spoken.get(person.id()).answersTo(query))
        .limit(limit)
        .toList();
  }

  String initials(long personId) {
    SpokenName found = spoken.get(personId);
    return found == null ? "" : found.initials();
  }

  List<Post> postsOn(long personId, LocalDate day) {
    return posts.getOrDefault(personId, List.of()).stream()
        .filter(post -> post.heldOn(day))
        .toList();
  }

  private Unit renamed(Unit unit, LocalDate day) {
    TreeMap<LocalDate, UnitName> borne = names.get(unit.id());
    if (borne == null) {
      return unit;
    }
    Map.Entry<LocalDate, UnitName> then = borne.floorEntry(day);
    UnitName chosen = then == null ? borne.firstEntry().getValue() : then.getValue();
    return new Unit(
        unit.id(),
        unit.code(),
        chosen.name(),
        chosen.shortName(),
        unit.type(),
        unit.parentId(),
        unit.dutyPhone(),
        unit.sequence(),
        unit.active());
  }

  private Person view(org.xianwu.platform.identity.domain.Person person, LocalDate day) {
    return new Person(
        person.id(),
        person.name(),
        person.unitId(),
        person.departmentId(),
        person.mobile(),
        person.officePhone(),
        postsOn(person.id(), day),
        person.sequence(),
        person.temporary(),
        person.worksOn(day));
  }

  private static Unit view(
      org.xianwu.platform.identity.domain.Unit unit, String name, String shortName, boolean now) {
    return new Unit(
        unit.id(),
        unit.code(),
        name,
        shortName,
        unit.type(),
        unit.parentId(),
        unit.dutyPhone(),
        unit.sequence(),
        now);
  }

  private static Post view(org.xianwu.platform.identity.domain.Post post) {
    return new Post(
        post.id(),
        post.personId(),
        post.unitId(),
        post.name(),
        post.side().equals(org.xianwu.platform.identity.domain.Post.PARTY)
            ? Post.Side.PARTY
            : Post.Side.GOVERNMENT,
        post.leader(),
        post.mainLeader(),
        post.sequence(),
        post.validFrom(),
        post.validTo());
  }

  private static <T> List<T> all(EntityManager em, Class<T> type) {
    return em.createQuery("select row from " + type.getSimpleName() + " row", type).getResultList();
  }
}
