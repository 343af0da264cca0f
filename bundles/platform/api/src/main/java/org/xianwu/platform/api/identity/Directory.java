package org.xianwu.platform.api.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The organisation of the county, kept in memory: looking up a name costs no query.
 *
 * <p>Units and posts are versioned in time: a record of 2024 shows the unit name of 2024.
 */
@ProviderType
public interface Directory {

  Optional<Person> person(long id);

  /** Those of the given ids that exist, by id. */
  Map<Long, Person> people(Collection<Long> ids);

  /** Active people of the unit in their configured order; of all units when the id is 0. */
  List<Person> peopleOf(long unitId);

  /** Exact name match among active people, in configured order; used by imports. */
  List<Person> named(String name);

  /** The unit under its present name. */
  Optional<Unit> unit(long id);

  /** The unit under the name it bore on that day. */
  Optional<Unit> unit(long id, LocalDate day);

  /** Name of the person, a dash when there is none. */
  default String personName(long id) {
    return person(id).map(Person::name).orElse("—");
  }

  /**
   * Rank of the person's leading post (领导职务层次), for example 县处级副职; empty when there is none or
   * nobody entered it.
   */
  default String leaderRank(long personId) {
    return "";
  }

  /** Name that the unit bore on the day, else its present one; empty when there is none. */
  default String unitName(long id, LocalDate day) {
    return unit(id, day).or(() -> unit(id)).map(Unit::name).orElse("");
  }

  /** Code of the unit, empty when there is none. */
  default String unitCode(long id) {
    return unit(id).map(Unit::code).orElse("");
  }

  /** Active units in their configured order. */
  List<Unit> units();

  /** Exact match of name, short name or a badge (挂牌) among active units. */
  List<Unit> unitsNamed(String name);

  /**
   * Active people for pickers, in configured order: the query is any part of the name, its pinyin
   * or the initials of the pinyin.
   *
   * @param limit at most so many
   */
  default List<Person> suggest(String query, int limit) {
    return peopleOf(0).stream()
        .filter(person -> person.name().contains(query.trim()))
        .limit(limit)
        .toList();
  }

  Optional<Department> department(long id);

  /** Exact name match among the sections of all units, in configured order; used by imports. */
  default List<Department> departmentsNamed(String name) {
    return List.of();
  }

  /** Posts that the person held on that day, in configured order. */
  List<Post> postsOn(long personId, LocalDate day);

  /** Name of the county office that runs this suite, for headings and print footers. */
  String organisation();
}
