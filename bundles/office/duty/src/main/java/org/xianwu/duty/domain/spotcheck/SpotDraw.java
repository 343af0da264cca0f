package org.xianwu.duty.domain.spotcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.store.Entry;
import org.xianwu.platform.api.store.Recorded;

/**
 * A random draw (随机抽取) of units to be checked, kept with everything that decided it: whoever doubts
 * it draws again from the same seed and gets the same units.
 *
 * <p>Each candidate, by ascending unit id, gets the next {@code nextLong()} of a {@link Random}
 * with the seed. Units with fewer checks in the quarter go first, equal ones by that number: so
 * each unit has its turn in a quarter before one has a second.
 */
@Entity
@Table(schema = "duty", name = "spot_draw")
@Recorded("duty.spot-draw")
public class SpotDraw extends Entry {

  @Column(name = "group_code", updatable = false)
  private String group;

  @Column(name = "for_day", updatable = false)
  private LocalDate day;

  @Column(name = "check_method", updatable = false)
  private String method;

  @Column(updatable = false)
  private long seed;

  @Column(name = "drawn_by", updatable = false)
  private long drawnBy;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(
      schema = "duty",
      name = "spot_candidate",
      joinColumns = @JoinColumn(name = "draw_id"))
  @OrderColumn(name = "place")
  private List<SpotCandidate> candidates = new ArrayList<>();

  protected SpotDraw() {}

  /**
   * Draws.
   *
   * @param checks how often each candidate was checked in the quarter
   * @param size how many are wanted; all when there are fewer
   * @throws Problem {@code duty.spot-nobody-left} without candidates
   */
  public SpotDraw(
      long id,
      SpotGroup group,
      LocalDate day,
      SpotMethod method,
      long seed,
      Map<Long, Integer> checks,
      int size,
      long drawnBy) {
    super(id);
    if (checks.isEmpty()) {
      throw Problem.of(SpotCheckProblem.NOBODY_LEFT).with("group", group.name().zh());
    }
    this.group = group.code();
    this.day = Objects.requireNonNull(day);
    this.method = method.code();
    this.seed = seed;
    this.drawnBy = drawnBy;
    SortedMap<Long, Integer> byUnit = new TreeMap<>(checks);
    Set<Long> chosen = chosen(seed, byUnit, size);
    byUnit.forEach(
        (unit, count) -> candidates.add(new SpotCandidate(unit, count, chosen.contains(unit))));
  }

  private static Set<Long> chosen(long seed, SortedMap<Long, Integer> checks, int size) {
    Random random = new Random(seed);
    Map<Long, Long> lots = new HashMap<>();
    checks.keySet().forEach(unit -> lots.put(unit, random.nextLong()));
    return new HashSet<>(
        checks.keySet().stream()
            .sorted(Comparator.<Long>comparingInt(checks::get).thenComparing(lots::get))
            .limit(size)
            .toList());
  }

  /** The units that were drawn, by id. */
  public List<Long> chosen() {
    return candidates.stream().filter(SpotCandidate::chosen).map(SpotCandidate::unitId).toList();
  }

  /** Whether drawing again from what is kept gives the same units. */
  public boolean holds() {
    SortedMap<Long, Integer> checks = new TreeMap<>();
    candidates.forEach(one -> checks.put(one.unitId(), one.checks()));
    return chosen(seed, checks, chosen().size()).equals(new HashSet<>(chosen()));
  }

  /** All that could be drawn, by unit id. */
  public List<SpotCandidate> candidates() {
    return List.copyOf(candidates);
  }

  public String group() {
    return group;
  }

  public LocalDate day() {
    return day;
  }

  public SpotMethod method() {
    return SpotMethod.of(method);
  }

  public long seed() {
    return seed;
  }

  public long drawnBy() {
    return drawnBy;
  }
}
