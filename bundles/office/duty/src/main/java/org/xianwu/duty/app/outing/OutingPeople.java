package org.xianwu.duty.app.outing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.duty.domain.swap.LeaderRank;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.api.identity.Unit;

/** Which posts people hold, as outings need to know. */
@Component(service = OutingPeople.class)
public final class OutingPeople {

  /** The four leading bodies of a county (四套班子). */
  private static final Set<String> LEADING =
      Set.of("county-committee", "government", "peoples-congress", "consultative-conference");

  private final Directory directory;

  @Activate
  public OutingPeople(@Reference Directory directory) {
    this.directory = Objects.requireNonNull(directory);
  }

  /** The class of posts that decides who approves. */
  public PostClass postClass(long person, LocalDate day) {
    List<Post> posts = directory.postsOn(person, day);
    boolean main = posts.stream().anyMatch(Post::mainLeader);
    boolean leads = main || posts.stream().anyMatch(Post::leader);
    if (!leads) {
      return PostClass.STAFF;
    }
    if (posts.stream().anyMatch(this::ofCounty) || ranksHigh(person)) {
      return main ? PostClass.COUNTY_MAIN : PostClass.COUNTY_VICE;
    }
    return main ? PostClass.UNIT_MAIN : PostClass.UNIT_VICE;
  }

  private boolean ofCounty(Post post) {
    return (post.leader() || post.mainLeader())
        && directory.unit(post.unitId()).map(Unit::type).filter(LEADING::contains).isPresent();
  }

  private boolean ranksHigh(long person) {
    return LeaderRank.named(directory.leaderRank(person))
        .filter(rank -> rank.compareTo(LeaderRank.COUNTY_DEPUTY) >= 0)
        .isPresent();
  }

  /** The other main leaders of the same place: of the county, or of the same unit. */
  public List<Long> counterparts(long person, LocalDate day) {
    PostClass own = postClass(person, day);
    if (!own.leads()) {
      return List.of();
    }
    long unit = unitOf(person);
    return directory.peopleOf(own == PostClass.COUNTY_MAIN ? 0 : unit).stream()
        .map(Person::id)
        .filter(other -> other != person && postClass(other, day) == own)
        .toList();
  }

  public long unitOf(long person) {
    return directory.person(person).map(Person::unitId).orElse(0L);
  }

  /** Whether the person is a main leader of the unit. */
  public boolean mainLeaderOf(long unit, long person, LocalDate day) {
    return directory.postsOn(person, day).stream()
        .anyMatch(post -> post.mainLeader() && post.unitId() == unit);
  }
}
