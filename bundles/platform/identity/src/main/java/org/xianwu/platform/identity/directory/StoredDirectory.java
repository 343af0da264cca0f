package org.xianwu.platform.identity.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.identity.Unit;

/** The directory over the rows of identity. */
@Component(service = {Directory.class, StoredDirectory.class})
public final class StoredDirectory implements Directory {

  private final Snapshot<County> county;

  /** Reads the rows, so that no change ever waits for the first reading. */
  @Activate
  public StoredDirectory(@Reference IdentityStore store, @Reference Clock clock) {
    county = new Snapshot<>(store, clock, County::read);
    county.get();
  }

  @Override
  public Optional<Person> person(long id) {
    return county.get().person(id);
  }

  @Override
  public Map<Long, Person> people(Collection<Long> ids) {
    County now = county.get();
    Map<Long, Person> found = new LinkedHashMap<>();
    ids.forEach(id -> now.person(id).ifPresent(person -> found.put(id, person)));
    return found;
  }

  @Override
  public List<Person> peopleOf(long unitId) {
    return county.get().peopleOf(unitId);
  }

  @Override
  public List<Person> named(String name) {
    String wanted = name.trim();
    return peopleOf(0).stream().filter(person -> person.name().equals(wanted)).toList();
  }

  @Override
  public List<Person> suggest(String query, int limit) {
    return county.get().suggest(query, limit);
  }

  @Override
  public Optional<Unit> unit(long id) {
    return county.get().unit(id);
  }

  @Override
  public Optional<Unit> unit(long id, LocalDate day) {
    return county.get().unit(id, day);
  }

  @Override
  public List<Unit> units() {
    return county.get().units();
  }

  @Override
  public List<Unit> unitsNamed(String name) {
    return county.get().unitsNamed(name.trim());
  }

  @Override
  public Optional<Department> department(long id) {
    return county.get().department(id);
  }

  @Override
  public List<Department> departmentsNamed(String name) {
    return county.get().departmentsNamed(name.trim());
  }

  @Override
  public List<Post> postsOn(long personId, LocalDate day) {
    return county.get().postsOn(personId, day);
  }

  @Override
  public String leaderRank(long personId) {
    return county.get().leaderRank(personId);
  }

  @Override
  public String organisation() {
    return county.get().name();
  }

  /** The unit and all units below it. */
  public Set<Long> below(long unitId) {
    return county.get().below(unitId);
  }

  /** First letters of the name in pinyin. */
  public String initials(long personId) {
    return county.get().initials(personId);
  }

  /** The office's present day. */
  public LocalDate today() {
    return county.today();
  }
}
