package org.xianwu.duty.config;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xianwu.duty.domain.DutyRules;
import org.xianwu.duty.domain.Hours;
import org.xianwu.duty.domain.incident.ReportRules;
import org.xianwu.platform.api.problem.Problem;

/** The county's settings as the rules need them. */
@Component(service = DutySettings.class, configurationPid = "org.xianwu.duty")
@Designate(ocd = DutyConfiguration.class)
public final class DutySettings {

  private static final Logger LOG = LoggerFactory.getLogger(DutySettings.class);

  private final DutyRules rules;
  private final ReportRules reporting;
  private final String recipient;

  @Activate
  public DutySettings(DutyConfiguration set) {
    DutyRules usual = DutyRules.usual();
    this.rules =
        new DutyRules(
            hours("fullHours", set.fullHours(), usual.full()),
            hours("dayHours", set.dayHours(), usual.day()),
            hours("nightHours", set.nightHours(), usual.night()),
            Duration.ofMinutes(within(set.handoverMinutes(), 0, 120)),
            Duration.ofHours(within(set.restHours(), 0, 72)),
            within(set.officersOnWorkdays(), 1, 20),
            within(set.officersOnDaysOff(), 1, 20),
            within(set.holidayLeadWorkdays(), 0, 20),
            within(set.officerShiftsPerMonth(), 1, 31),
            within(set.leaderDaysInARow(), 1, 31),
            within(set.pairShifts(), 1, 31),
            within(set.remindFromDay(), 1, 28));
    this.reporting =
        new ReportRules(
            Duration.ofMinutes(within(set.incidentUnitMinutes(), 1, 1440)),
            Duration.ofMinutes(within(set.incidentWarningMinutes(), 1, 120)),
            Duration.ofHours(within(set.incidentEarlyHours(), 1, 240)),
            Duration.ofHours(within(set.incidentFollowUpHours(), 1, 24)),
            Duration.ofHours(within(set.incidentLaterHours(), 1, 240)),
            Duration.ofMinutes(within(set.incidentAnswerMinutes(), 5, 1440)),
            Duration.ofHours(within(set.incidentFinalHours(), 1, 240)),
            Duration.ofHours(within(set.incidentLongestHours(), 1, 720)),
            Duration.ofDays(within(set.incidentPersonalDays(), 0, 3650)));
    this.recipient = set.incidentRecipient();
  }

  private DutySettings(DutyRules rules) {
    this.rules = rules;
    this.reporting = ReportRules.usual();
    this.recipient = "上级总值班室";
  }

  /** Settings for tests and tools that run without a container. */
  public static DutySettings of(DutyRules rules) {
    return new DutySettings(rules);
  }

  public DutyRules rules() {
    return rules;
  }

  /** What holds for the reporting of incidents. */
  public ReportRules reporting() {
    return reporting;
  }

  /** Duty room to which reports of incidents usually go. */
  public String recipient() {
    return recipient;
  }

  /** A wrong setting must not stop the duty room; it is reported and the usual value holds. */
  private static Hours hours(String name, String text, Hours usual) {
    String[] ends = text.split("-", -1);
    if (ends.length == 2) {
      try {
        return Hours.parse(ends[0], ends[1]);
      } catch (Problem refused) {
        LOG.warn("{} of org.xianwu.duty.cfg: {}", name, refused.getMessage());
      }
    }
    LOG.warn("{} is {}, expected HH:mm-HH:mm; {} holds", name, text, usual);
    return usual;
  }

  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
