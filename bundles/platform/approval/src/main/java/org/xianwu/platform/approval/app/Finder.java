package org.xianwu.platform.approval.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.platform.api.access.Holders;
import org.xianwu.platform.api.calendar.WorkCalendar;
import org.xianwu.platform.api.identity.Department;
import org.xianwu.platform.api.identity.Directory;
import org.xianwu.platform.api.identity.Person;
import org.xianwu.platform.api.identity.Post;
import org.xianwu.platform.approval.domain.StageRule;

/** Finds the people whom a stage asks, as they are on the day of the submission. */
@Component(service = Finder.class)
public final class Finder {

  private final Directory directory;
  private final Holders holders;
  private final Clock clock;

  @Activate
  public Finder(
      @Reference Directory directory, @Reference Holders holders, @Reference Clock clock) {
    this.directory = Objects.requireNonNull(directory);
    this.holders = Objects.requireNonNull(holders);
    this.clock = Objects.requireNonNull(clock);
  }

  /** People of the stage who can be reached, in the order of the directory; may be none. */
  public List<Long> people(StageRule rule, long applicant, long unit) {
    List<Long> found =
        switch (rule.who()) {
          case SECTION_HEAD -> head(applicant).stream().toList();
          case UNIT_LEADER -> ofUnit(unit, post -> post.leader() && !post.mainLeader());
          case PORTFOLIO_LEADER -> holders.ofPortfolio(unit);
          case MAIN_LEADER -> ofUnit(unit, Post::mainLeader);
          case ROLE -> holders.ofRole(rule.code());
          case POST -> ofUnit(unit, post -> post.name().equals(rule.code()));
          case PEOPLE -> rule.people();
        };
    return found.stream().filter(this::reachable).distinct().toList();
  }

  /** Whether the person serves and can sign in. */
  public boolean reachable(long person) {
    return directory.person(person).map(Person::active).orElse(false) && holders.reachable(person);
  }

  /** Head of the person's section. */
  public Optional<Long> head(long person) {
    return directory
        .person(person)
        .flatMap(one -> directory.department(one.departmentId()))
        .map(Department::headId)
        .filter(head -> head != 0);
  }

  /** Whether the person belongs to no section or heads it. */
  boolean aboveSections(long person) {
    boolean member =
        directory
            .person(person)
            .flatMap(one -> directory.department(one.departmentId()))
            .isPresent();
    return !member || head(person).filter(head -> head == person).isPresent();
  }

  /** Leaders of the unit who stand above the person: its deputies, for a deputy its main leader. */
  List<Long> above(long person, long unit) {
    List<Long> deputies = ofUnit(unit, post -> post.leader() && !post.mainLeader());
    return deputies.isEmpty() || deputies.contains(person)
        ? ofUnit(unit, Post::mainLeader)
        : deputies;
  }

  private List<Long> ofUnit(long unit, Predicate<Post> wanted) {
    LocalDate today = WorkCalendar.today(clock);
    return directory.peopleOf(unit).stream()
        .filter(
            person ->
                directory.postsOn(person.id(), today).stream()
                    .filter(post -> post.unitId() == unit)
                    .anyMatch(wanted))
        .map(Person::id)
        .toList();
  }
}
