package org.xianwu.duty.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.Staff;
import org.xianwu.duty.domain.swap.LeaderRank;
import org.xianwu.duty.domain.swap.Standing;
import org.xianwu.platform.api.access.CallerContext;
import org.xianwu.platform.api.check.Masking;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.identity.Unit;
import org.xianwu.platform.api.ledger.UnitAccess;

/** Names, posts and phones of those who serve. */
@Component(service = People.class)
public final class People implements Staff, Standing {

  private final Directory directory;
  private final UnitAccess access;

  @Activate
  public People(@Reference Directory directory, @Reference CallerContext callers) {
    this.directory = Objects.requireNonNull(directory);
    this.access = new UnitAccess(callers);
  }

  @Override
  public boolean serves(long personId) {
    return directory.person(personId).map(Person::active).orElse(false);
  }

  @Override
  public String name(long personId) {
    return directory.personName(personId);
  }

  @Override
  public boolean leaderOn(long personId, LocalDate day) {
    return directory.postsOn(personId, day).stream()
        .anyMatch(post -> post.leader() || post.mainLeader());
  }

  @Override
  public boolean mainLeaderOn(long personId, LocalDate day) {
    return directory.postsOn(personId, day).stream().anyMatch(Post::mainLeader);
  }

  @Override
  public Optional<LeaderRank> rank(long personId) {
    return LeaderRank.named(directory.leaderRank(personId));
  }

  /** All who hold a leader's post on the day, in the order of the directory. */
  public List<Long> leadersOn(LocalDate day) {
    return directory.peopleOf(0).stream().map(Person::id).filter(id -> leaderOn(id, day)).toList();
  }

  public String title(long personId) {
    return directory.person(personId).map(Person::title).orElse("");
  }

  /** Mobile in clear for those who may see it, else masked; the office phone when there is none. */
  public String phone(long personId) {
    Optional<Person> person = directory.person(personId);
    String mobile = person.map(Person::mobile).orElse("");
    if (mobile.isEmpty()) {
      return person.map(Person::officePhone).orElse("");
    }
    return shown(mobile);
  }

  /** A phone of somebody outside in clear for those who may see it, else masked. */
  public String shown(String phone) {
    return access.caller().can(DutyPermissions.PHONE) ? phone : Masking.phone(phone);
  }

  /** Landline of the unit's duty room, empty when unknown. */
  public String dutyPhone(long unitId) {
    return directory.unit(unitId).map(Unit::dutyPhone).orElse("");
  }

  /** Name of the unit today, for headings. */
  public String dutyRoom(long unitId) {
    return directory.unit(unitId).map(Unit::name).orElse("");
  }

  public String unitName(long unitId, LocalDate day) {
    return directory.unitName(unitId, day);
  }
}
