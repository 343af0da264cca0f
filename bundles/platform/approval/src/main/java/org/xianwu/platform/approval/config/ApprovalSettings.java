package org.xianwu.platform.approval.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.platform.api.calendar.AlertSchedule;
import org.xianwu.platform.api.calendar.QuietHours;

/** The county's settings as the reminders need them. */
@Component(service = ApprovalSettings.class, configurationPid = "org.xianwu.platform.approval")
@Designate(ocd = ApprovalConfig.class)
public final class ApprovalSettings {

  private static final Logger LOG = LoggerFactory.getLogger(ApprovalSettings.class);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final AlertSchedule schedule;
  private final QuietHours quiet;
  private final Duration every;
  private final Duration urgeAgain;
  private final List<String> agreeing;
  private final List<String> returning;

  @Activate
  public ApprovalSettings(ApprovalConfig set) {
    this(
        new AlertSchedule(
            Arrays.stream(set.daysBefore())
                .filter(days -> days > 0 && days <= 30)
                .boxed()
                .collect(Collectors.toSet()),
            time("remindAt", set.remindAt(), NINE),
            Math.max(1, set.headFrom()),
            Math.max(1, set.leaderFrom())),
        quiet(set.quietHours(), Set.of(set.urgentKinds())),
        Duration.ofMinutes(Math.max(1, Math.min(60, set.everyMinutes()))),
        Duration.ofMinutes(Math.max(1, set.urgeAgainMinutes())),
        phrases(set.agreePhrases()),
        phrases(set.returnPhrases()));
  }

  private ApprovalSettings(
      AlertSchedule schedule,
      QuietHours quiet,
      Duration every,
      Duration urgeAgain,
      List<String> agreeing,
      List<String> returning) {
    this.schedule = schedule;
    this.quiet = quiet;
    this.every = every;
    this.urgeAgain = urgeAgain;
    this.agreeing = agreeing;
    this.returning = returning;
  }

  /** What holds where nothing is set; for tests. */
  public static ApprovalSettings usual() {
    return new ApprovalSettings(
        new AlertSchedule(Set.of(3, 1), NINE, 2, 4),
        QuietHours.USUAL,
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        List.of("同意"),
        List.of("请补充材料"));
  }

  public AlertSchedule schedule() {
    return schedule;
  }

  public QuietHours quiet() {
    return quiet;
  }

  /** Between two looks for what is due. */
  public Duration every() {
    return every;
  }

  /** After which the same person may be urged again. */
  public Duration urgeAgain() {
    return urgeAgain;
  }

  /** Common opinions of those who agree, the first as proposed. */
  public List<String> agreeing() {
    return agreeing;
  }

  /** Common opinions of those who return a case. */
  public List<String> returning() {
    return returning;
  }

  private static List<String> phrases(String[] set) {
    return Arrays.stream(set).map(String::trim).filter(text -> !text.isEmpty()).toList();
  }

  private static QuietHours quiet(String hours, Set<String> urgent) {
    String[] ends = hours.split("-", -1);
    if (ends.length != 2) {
      LOG.warn("quietHours is {}, expected HH:mm-HH:mm", hours);
      return new QuietHours(QuietHours.USUAL.from(), QuietHours.USUAL.until(), urgent);
    }
    return new QuietHours(
        time("quietHours", ends[0], QuietHours.USUAL.from()),
        time("quietHours", ends[1], QuietHours.USUAL.until()),
        urgent);
  }

  private static LocalTime time(String name, String text, LocalTime usual) {
    try {
      return LocalTime.parse(text.trim());
    } catch (DateTimeParseException wrong) {
      LOG.warn("{} of org.xianwu.platform.approval.cfg is {}, expected HH:mm", name, text);
      return usual;
    }
  }
}
