package org.xianwu.duty.app.outing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.app.Exchange;
import org.xianwu.duty.app.People;
import org.xianwu.duty.config.OutingSettings;
import org.xianwu.duty.domain.RosterState;
import org.xianwu.duty.domain.Span;
import org.xianwu.duty.domain.outing.Circumstances;
import org.xianwu.duty.domain.outing.Decider;
import org.xianwu.duty.domain.outing.MatrixTerms;
import org.xianwu.duty.domain.outing.Outing;
import org.xianwu.duty.domain.outing.OutingCheck;
import org.xianwu.duty.domain.outing.OutingRules;
import org.xianwu.duty.domain.outing.OutingTerms;
import org.xianwu.duty.domain.outing.PostClass;
import org.xianwu.platform.api.calendar.WorkCalendar;

/** Holds outings against the rules, with what the database and the directory know around them. */
@Component(service = OutingDesk.class)
public final class OutingDesk {

  private final Clock clock;
  private final WorkCalendar calendar;
  private final Exchange rosters;
  private final People people;
  private final OutingPeople posts;
  private final OutingSettings settings;

  @Activate
  public OutingDesk(
      @Reference Clock clock,
      @Reference WorkCalendar calendar,
      @Reference Exchange rosters,
      @Reference People people,
      @Reference OutingPeople posts,
      @Reference OutingSettings settings) {
    this.clock = Objects.requireNonNull(clock);
    this.calendar = Objects.requireNonNull(calendar);
    this.rosters = Objects.requireNonNull(rosters);
    this.people = Objects.requireNonNull(people);
    this.posts = Objects.requireNonNull(posts);
    this.settings = Objects.requireNonNull(settings);
  }

  OutingRules rules() {
    return settings.rules();
  }

  WorkCalendar calendar() {
    return calendar;
  }

  OutingPeople posts() {
    return posts;
  }

  LocalDate today() {
    return WorkCalendar.today(clock);
  }

  PostClass postClass(OutingTerms terms) {
    return posts.postClass(terms.personId(), terms.firstDay().orElseGet(this::today));
  }

  /**
   * What the rules make of it.
   *
   * @param self id of the outing that is written, 0 for a new one
   * @param former id of the outing that it changes, 0 for none
   */
  Plan plan(EntityManager em, OutingTerms terms, long self, long former) {
    PostClass who = postClass(terms);
    Optional<MatrixTerms> line = line(em, who, terms);
    int lead = line.map(MatrixTerms::leadDays).orElse(rules().lead());
    OutingCheck rules = checker();
    Circumstances around =
        new Circumstances(
            who,
            lead,
            terms
                .span()
                .map(
                    span ->
                        OutingRows.binding(em, span).stream()
                            .filter(other -> other.id() != self && other.id() != former)
                            .toList())
                .orElse(List.of()),
            posts.counterparts(terms.personId(), terms.firstDay().orElseGet(this::today)),
            terms.span().map(span -> duties(em, terms.personId(), span)).orElse(List.of()),
            clock.instant());
    int workdays =
        terms
            .span()
            .map(
                span ->
                    calendar.workdays(
                        terms.firstDay().orElseThrow(), terms.lastDay().orElseThrow()))
            .orElse(0);
    return new Plan(
        rules.check(terms, around),
        who,
        line.map(MatrixTerms::decider).orElse(usual(who)),
        workdays,
        terms.firstDay().map(first -> rules.due(first, lead)));
  }

  /** Whether it is handed in too late now. */
  boolean late(EntityManager em, Outing outing) {
    OutingTerms terms = outing.terms();
    int lead =
        line(em, outing.postClass(), terms).map(MatrixTerms::leadDays).orElse(rules().lead());
    return checker().late(terms, lead, clock.instant());
  }

  private OutingCheck checker() {
    return new OutingCheck(rules(), calendar, people);
  }

  private Optional<MatrixTerms> line(EntityManager em, PostClass who, OutingTerms terms) {
    long days =
        terms
            .span()
            .map(
                span ->
                    ChronoUnit.DAYS.between(
                            terms.firstDay().orElseThrow(), terms.lastDay().orElseThrow())
                        + 1)
            .orElse(1L);
    return MatrixTerms.closest(OutingRows.matrix(em), who, terms, days, today());
  }

  /** Who decides where the county's table says nothing. */
  private static Decider usual(PostClass who) {
    return switch (who) {
      case COUNTY_MAIN -> Decider.CITY;
      case COUNTY_VICE -> Decider.HEAD;
      case UNIT_MAIN -> Decider.PORTFOLIO;
      case UNIT_VICE, STAFF -> Decider.UNIT;
    };
  }

  private List<Circumstances.Duty> duties(EntityManager em, long person, Span span) {
    LocalDate first = LocalDate.ofInstant(span.from(), WorkCalendar.ZONE);
    LocalDate last = LocalDate.ofInstant(span.to(), WorkCalendar.ZONE);
    // whole days, as rosters see it
    Span days = Span.between(first.atStartOfDay(), last.plusDays(1).atStartOfDay());
    return rosters.between(em, first.minusDays(1), last).stream()
        .filter(shift -> shift.state() == RosterState.PUBLISHED)
        .filter(shift -> shift.span().overlaps(days))
        .filter(shift -> shift.assignment().people().contains(person))
        .map(shift -> new Circumstances.Duty(shift, rosters.rosterOf(em, shift).number()))
        .toList();
  }
}
