package org.xianwu.duty.config;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.xianwu.duty.domain.schedule.DayClass;
import org.xianwu.duty.domain.schedule.DayWeights;
import org.xianwu.duty.domain.schedule.Wishes;

/** What the county holds for fair when duty is shared out. */
@Component(service = SchedulingSettings.class, configurationPid = "org.xianwu.duty.scheduling")
@Designate(ocd = SchedulingConfiguration.class)
public final class SchedulingSettings {

  private static final double HEAVIEST = 20;
  private static final int LONGEST_WISH = 14;

  private final DayWeights weights;
  private final int daysBetween;

  @Activate
  public SchedulingSettings(SchedulingConfiguration set) {
    Map<DayClass, Integer> twentieths = new EnumMap<>(DayClass.class);
    twentieths.put(DayClass.WORKDAY, twentieths(set.workday()));
    twentieths.put(DayClass.FRIDAY, twentieths(set.friday()));
    twentieths.put(DayClass.WEEKEND, twentieths(set.weekend()));
    twentieths.put(DayClass.ADJUSTED_OFF, twentieths(set.adjustedOff()));
    twentieths.put(DayClass.STATUTORY, twentieths(set.statutory()));
    twentieths.put(DayClass.FESTIVAL, twentieths(set.festival()));
    this.weights = new DayWeights(twentieths);
    this.daysBetween = Math.max(0, Math.min(LONGEST_WISH, set.daysBetween()));
  }

  private SchedulingSettings(DayWeights weights, int daysBetween) {
    this.weights = Objects.requireNonNull(weights);
    this.daysBetween = daysBetween;
  }

  /** The usual settings with other weights, for tests and tools that run without a container. */
  public static SchedulingSettings of(DayWeights weights) {
    return new SchedulingSettings(weights, Wishes.usual().daysBetween());
  }

  public DayWeights weights() {
    return weights;
  }

  /** Days that should lie between two shifts of one person. */
  public int daysBetween() {
    return daysBetween;
  }

  private static int twentieths(double load) {
    return (int) Math.round(Math.max(0, Math.min(HEAVIEST, load)) * DayWeights.UNIT);
  }
}
