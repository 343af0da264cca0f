package org.xianwu.duty.domain.incident;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.xianwu.platform.api.problem.Problem;

/**
 * What is known of an incident; everything here may turn out otherwise and is then corrected.
 *
 * @param title as reports name it, for example 松岭镇石桥村山体滑坡; made from place and subtype when empty
 * @param occurAt when it happened
 * @param approximate whether the time is a guess (约)
 * @param summary what happened; without names
 * @param measures what was done, may be empty
 * @param leaderOnSite leaders on the spot, may be empty
 * @param opinion what is said in public (舆情), may be empty
 * @param people those who came to harm, with their families, by name, number and phone; personal
 *     data, destroyed after the final report
 */
public record Facts(
    String title,
    Subtype subtype,
    IncidentLevel level,
    Instant occurAt,
    boolean approximate,
    Place place,
    Informant informant,
    Casualties casualties,
    String summary,
    String measures,
    String leaderOnSite,
    String opinion,
    Set<SensitiveFactor> factors,
    String people) {

  public Facts {
    Objects.requireNonNull(subtype);
    Objects.requireNonNull(level);
    Objects.requireNonNull(occurAt);
    Objects.requireNonNull(place);
    Objects.requireNonNull(informant);
    Objects.requireNonNull(casualties);
    factors = Set.copyOf(factors);
  }

  /** The news as a night brings it: what, where, when. */
  public static Facts of(Subtype subtype, Place place, Instant occurAt, String summary) {
    return new Facts(
        "",
        subtype,
        IncidentLevel.UNRATED,
        occurAt,
        false,
        place,
        new Informant(InformedBy.UNIT, "", ""),
        Casualties.NONE,
        summary,
        "",
        "",
        "",
        Set.of(),
        "");
  }

  public Facts rated(IncidentLevel other) {
    return but(copy -> copy.level = other);
  }

  public Facts with(Casualties found) {
    return but(copy -> copy.casualties = found);
  }

  public Facts from(Informant other) {
    return but(copy -> copy.informant = other);
  }

  public Facts sensitive(SensitiveFactor... found) {
    return but(copy -> copy.factors = Set.of(found));
  }

  public Facts titled(String name) {
    return but(copy -> copy.title = name);
  }

  public Facts acting(String done, String onSite) {
    return but(
        copy -> {
          copy.measures = done;
          copy.leaderOnSite = onSite;
        });
  }

  public Facts about(String names) {
    return but(copy -> copy.people = names);
  }

  /** The clock of a browser may be ahead of the suite's. */
  private Facts occurring(Instant at) {
    return but(copy -> copy.occurAt = at);
  }

  private Facts but(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.facts();
  }

  /** The same facts while one of them changes. */
  private static final class Copy {

    private final Facts before;
    private String title;
    private IncidentLevel level;
    private Instant occurAt;
    private Informant informant;
    private Casualties casualties;
    private String measures;
    private String leaderOnSite;
    private Set<SensitiveFactor> factors;
    private String people;

    private Copy(Facts before) {
      this.before = before;
      title = before.title;
      level = before.level;
      occurAt = before.occurAt;
      informant = before.informant;
      casualties = before.casualties;
      measures = before.measures;
      leaderOnSite = before.leaderOnSite;
      factors = before.factors;
      people = before.people;
    }

    private Facts facts() {
      return new Facts(
          title,
          before.subtype,
          level,
          occurAt,
          before.approximate,
          before.place,
          informant,
          casualties,
          before.summary,
          measures,
          leaderOnSite,
          before.opinion,
          factors,
          people);
    }
  }

  public boolean sensitive() {
    return !factors.isEmpty();
  }

  /** The name under which reports speak of it. */
  public String named() {
    return title.isBlank() ? place.detail() + subtype.label().zh() : title.trim();
  }

  /**
   * Refuses what cannot be true or says nothing; gives back the facts with the level settled.
   *
   * @param known when the duty room learned of it
   * @throws Problem {@code duty.summary-missing}, {@code duty.known-before-occurred}, {@code
   *     duty.figure-negative}, {@code duty.level-too-low} and what {@link Place} and {@link
   *     Informant} refuse
   */
  Facts settled(Instant known) {
    place.require();
    informant.require();
    casualties.require();
    if (summary.isBlank()) {
      throw Problem.of(IncidentProblem.SUMMARY_MISSING)
          .field("summary", IncidentProblem.SUMMARY_MISSING);
    }
    if (occurAt.isAfter(known.plus(Clocks.TOLERANCE))) {
      throw before(known).field("occurAt", before(known));
    }
    Facts told = occurAt.isAfter(known) ? occurring(known) : this;
    return told.rated(AccidentLevels.settled(subtype.type(), level, casualties));
  }

  private Problem before(Instant known) {
    return Problem.of(IncidentProblem.KNOWN_BEFORE_OCCURRED)
        .with("occurred", Clocks.shown(occurAt))
        .with("known", Clocks.shown(known));
  }
}
