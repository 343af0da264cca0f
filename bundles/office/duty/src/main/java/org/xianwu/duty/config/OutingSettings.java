package org.xianwu.duty.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.xianwu.duty.domain.outing.OutingRules;
import org.xianwu.platform.api.identity.Directory;

/** The county's settings of outings. */
@Component(service = OutingSettings.class, configurationPid = "org.xianwu.duty")
public final class OutingSettings {

  private static final Pattern COUNTY = Pattern.compile("(?:中共)?(\\p{IsHan}{2,8}?[县区旗])");

  private final OutingConfiguration set;
  private final Directory directory;
  private final OutingRules fixed;

  @Activate
  public OutingSettings(OutingConfiguration set, @Reference Directory directory) {
    this.set = set;
    this.directory = directory;
    this.fixed = null;
  }

  private OutingSettings(OutingRules rules) {
    this.set = null;
    this.directory = null;
    this.fixed = rules;
  }

  /** Settings for tests and tools that run without a container. */
  public static OutingSettings of(OutingRules rules) {
    return new OutingSettings(rules);
  }

  /** The rules; the organisation may get its name while the suite runs. */
  public OutingRules rules() {
    return fixed != null
        ? fixed
        : new OutingRules(
            set.outingCounty().isBlank() ? county(directory.organisation()) : set.outingCounty(),
            within(set.outingLeadWorkdays(), 0, 30),
            within(set.outingLongestDays(), 1, 366),
            within(set.outingBackWorkdays(), 0, 30));
  }

  /** 望溪县 of 中共望溪县委办公室; empty when there is none. */
  static String county(String organisation) {
    Matcher found = COUNTY.matcher(organisation);
    return found.find() ? found.group(1) : "";
  }

  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
