package org.xianwu.platform.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.identity.Unit;

/** A small county: two offices, four leaders, eight members of staff, each with a fixed id. */
public final class FakeDirectory implements Directory {

  /** Unit of the leaders and the staff. */
  public static final long PARTY_OFFICE = 11;

  public static final long GOVERNMENT_OFFICE = 12;

  public static final long PARTY_SECRETARY = 101;
  public static final long COUNTY_HEAD = 102;
  public static final long OFFICE_DIRECTOR = 103;
  public static final long GOVERNMENT_DIRECTOR = 104;

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Map<Long, Person> people = new LinkedHashMap<>();
  private final Map<Long, Unit> units = new LinkedHashMap<>();
  private final Map<Long, Department> sections = new LinkedHashMap<>();
  private final Map<Long, String> ranks = new LinkedHashMap<>();

  public FakeDirectory() {
    unit(PARTY_OFFICE, "望溪县委办公室", "县委办", "0571-2345678");
    unit(GOVERNMENT_OFFICE, "望溪县政府办公室", "县政府办", "0571-2345679");
    leader(PARTY_SECRETARY, "陈望川", "县委书记", true);
    leader(COUNTY_HEAD, "林溪石", "县长", true);
    leader(OFFICE_DIRECTOR, "周知远", "县委办主任", false);
    leader(GOVERNMENT_DIRECTOR, "何若谷", "政府办主任", false);
    long id = 201;
    for (String name : List.of("许青禾", "沈一诺", "方砚秋", "罗听松", "唐晓渡", "姚远帆", "蒋平之", "秦未央")) {
      add(person(id++, name, List.of(), true));
    }
  }

  /** Id of the person with that name. */
  public long idOf(String name) {
    return named(name).get(0).id();
  }

  public FakeDirectory add(Person person) {
    people.put(person.id(), person);
    return this;
  }

  public FakeDirectory add(Unit unit) {
    units.put(unit.id(), unit);
    return this;
  }

  /** A section (科室) of the party office with its head, 0 when vacant, and its members. */
  public FakeDirectory section(long id, String name, long headId, Long... members) {
    sections.put(id, new Department(id, PARTY_OFFICE, name, headId, (int) id));
    for (long member : members) {
      Person one = people.get(member);
      add(
          new Person(
              member,
              one.name(),
              one.unitId(),
              id,
              one.mobile(),
              one.officePhone(),
              one.posts(),
              one.sequence(),
              one.temporary(),
              one.active()));
    }
    return this;
  }

  /** Enters the rank of a person's leading post, for example 县处级副职. */
  public FakeDirectory ranked(long id, String rank) {
    ranks.put(id, rank);
    return this;
  }

  /** Ends all posts of a person the day before. */
  public FakeDirectory leavesPost(long id, LocalDate day) {
    Person person = people.get(id);
    List<Post> ended =
        person.posts().stream()
            .map(
                post ->
                    new Post(
                        post.id(),
                        id,
                        post.unitId(),
                        post.name(),
                        post.side(),
                        post.leader(),
                        post.mainLeader(),
                        post.sequence(),
                        post.from(),
                        Optional.of(day.minusDays(1))))
            .toList();
    return add(person(id, person.name(), ended, true));
  }

  @Override
  public Optional<Person> person(long id) {
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public Map<Long, Person> people(Collection<Long> ids) {
    return people.values().stream()
        .filter(person -> ids.contains(person.id()))
        .collect(Collectors.toMap(Person::id, person -> person));
  }

  @Override
  public List<Person> peopleOf(long unitId) {
    return people.values().stream()
        .filter(Person::active)
        .filter(person -> unitId == 0 || person.unitId() == unitId)
        .sorted(Comparator.comparingInt(Person::sequence))
        .toList();
  }

  @Override
  public List<Person> named(String name) {
    return peopleOf(0).stream().filter(person -> person.name().equals(name)).toList();
  }

  @Override
  public Optional<Unit> unit(long id) {
    return Optional.ofNullable(units.get(id));
  }

  @Override
  public Optional<Unit> unit(long id, LocalDate day) {
    return unit(id);
  }

  @Override
  public List<Unit> units() {
    return new ArrayList<>(units.values());
  }

  @Override
  public List<Unit> unitsNamed(String name) {
    return units.values().stream()
        .filter(unit -> unit.name().equals(name) || unit.shortName().equals(name))
        .toList();
  }

  @Override
  public Optional<Department> department(long id) {
    return Optional.ofNullable(sections.get(id));
  }

  @Override
  public List<Post> postsOn(long personId, LocalDate day) {
    return person(personId).stream()
        .flatMap(person -> person.posts().stream())
        .filter(post -> post.heldOn(day))
        .toList();
  }

  @Override
  public String leaderRank(long personId) {
    return ranks.getOrDefault(personId, "");
  }

  @Override
  public String organisation() {
    return "望溪县";
  }

  private void unit(long id, String name, String shortName, String dutyPhone) {
    units.put(id, new Unit(id, "U" + id, name, shortName, "office", 0, dutyPhone, (int) id, true));
  }

  private void leader(long id, String name, String title, boolean main) {
    Post post =
        new Post(
            id,
            id,
            PARTY_OFFICE,
            title,
            Post.Side.PARTY,
            true,
            main,
            (int) id,
            LONG_AGO,
            Optional.empty());
    add(person(id, name, List.of(post), true));
  }

  private static Person person(long id, String name, List<Post> posts, boolean active) {
    return new Person(
        id, name, PARTY_OFFICE, 0, "138" + (10000000 + id), "", posts, (int) id, false, active);
  }
}
