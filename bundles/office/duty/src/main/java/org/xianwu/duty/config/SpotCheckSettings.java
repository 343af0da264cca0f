package org.xianwu.duty.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.duty.domain.spotcheck.SpotCheckProblem;
import org.xianwu.duty.domain.spotcheck.SpotGroup;
import org.xianwu.platform.api.problem.Problem;
import org.xianwu.platform.api.text.Label;

/** How the county checks the duty of its units. */
@Component(service = SpotCheckSettings.class, configurationPid = "org.xianwu.duty.spotcheck")
@Designate(ocd = SpotCheckConfiguration.class)
public final class SpotCheckSettings {

  private static final Logger LOG = LoggerFactory.getLogger(SpotCheckSettings.class);
  private static final int PARTS = 4;

  private final List<SpotGroup> groups;
  private final int checksOnDaysOff;
  private final int remindDaysBefore;
  private final int explainWorkdays;

  @Activate
  public SpotCheckSettings(SpotCheckConfiguration set) {
    this(
        groups(set.groups()),
        Math.max(0, set.checksOnDaysOff()),
        Math.max(0, set.remindDaysBefore()),
        Math.max(0, set.explainWorkdays()));
  }

  private SpotCheckSettings(
      List<SpotGroup> groups, int checksOnDaysOff, int remindDaysBefore, int explainWorkdays) {
    this.groups = List.copyOf(groups);
    this.checksOnDaysOff = checksOnDaysOff;
    this.remindDaysBefore = remindDaysBefore;
    this.explainWorkdays = explainWorkdays;
  }

  /** The usual settings with other groups, for tests and tools that run without a container. */
  public static SpotCheckSettings of(List<SpotGroup> groups) {
    return new SpotCheckSettings(groups, 1, 20, 2);
  }

  /** A line that cannot be read must not stop the duty room; it is reported and left out. */
  private static List<SpotGroup> groups(String[] lines) {
    List<SpotGroup> groups = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\\|", -1);
      if (parts.length == PARTS && parts[0].trim().matches("[a-z][a-z-]{0,19}")) {
        groups.add(
            new SpotGroup(
                parts[0].trim(),
                Label.of(parts[1].trim(), parts[2].trim()),
                Set.of(parts[3].trim().split(" +"))));
      } else {
        LOG.warn("Setting groups of org.xianwu.duty.spotcheck is not readable: {}", line);
      }
    }
    return groups;
  }

  public List<SpotGroup> groups() {
    return groups;
  }

  /**
   * The group with that code.
   *
   * @throws Problem {@code duty.spot-group-unknown}
   */
  public SpotGroup group(String code) {
    return groups.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.of(SpotCheckProblem.GROUP_UNKNOWN)
                    .field("group", Problem.of(SpotCheckProblem.GROUP_UNKNOWN)));
  }

  /** Least checks of each group on a day off. */
  public int checksOnDaysOff() {
    return checksOnDaysOff;
  }

  /** Days before the end of a quarter when units never checked are asked about. */
  public int remindDaysBefore() {
    return remindDaysBefore;
  }

  /** Working days that a unit has to explain a fault. */
  public int explainWorkdays() {
    return explainWorkdays;
  }
}
