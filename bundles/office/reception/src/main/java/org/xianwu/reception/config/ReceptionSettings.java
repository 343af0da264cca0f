package org.xianwu.reception.config;

import java.math.BigDecimal;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.xianwu.reception.domain.ForbiddenWords;
import org.xianwu.reception.domain.ReceptionRules;

/** The county's settings as the rules need them. */
@Component(service = ReceptionSettings.class, configurationPid = "org.xianwu.reception")
@Designate(ocd = ReceptionConfiguration.class)
public final class ReceptionSettings {

  private static final String REPLY_WORD = "接待函";

  private final ReceptionRules rules;
  private final String replyWord;

  @Activate
  public ReceptionSettings(ReceptionConfiguration set) {
    this(
        new ReceptionRules(
            within(set.smallParty(), 1, 100),
            within(set.smallPartyEscorts(), 0, 3),
            within(set.guestsPerEscort(), 3, 100),
            within(set.workMeals(), 0, 1),
            BigDecimal.valueOf(within(set.mealLimit(), 1, 1000)).setScale(2),
            within(set.nearLimitPercent(), 1, 100),
            within(set.nearLimitTimes(), 1, 100),
            within(set.visitsPerSender(), 1, 100),
            within(set.budgetPercent(), 1, 100),
            within(set.leadWorkdays(), 1, 30),
            within(set.formWorkdays(), 1, 30),
            within(set.listWorkdays(), 1, 30),
            within(set.settlementDays(), 1, 365),
            within(set.publicityWorkdays(), 1, 60),
            BigDecimal.valueOf(within(set.cutPercent(), 0, 100)),
            set.sameCity(),
            List.of(set.budgetLines()),
            words(set)),
        set.replyWord().isBlank() ? REPLY_WORD : set.replyWord().trim());
  }

  private ReceptionSettings(ReceptionRules rules, String replyWord) {
    this.rules = rules;
    this.replyWord = replyWord;
  }

  /** Settings for tests and tools that run without a container. */
  public static ReceptionSettings of(ReceptionRules rules) {
    return new ReceptionSettings(rules, REPLY_WORD);
  }

  public ReceptionRules rules() {
    return rules;
  }

  /** Word of the numbers of replies. */
  public String replyWord() {
    return replyWord;
  }

  private static ForbiddenWords words(ReceptionConfiguration set) {
    return ForbiddenWords.usual().with(List.of(set.drinkWords()), List.of(set.harmlessWords()));
  }

  /** The county may be stricter than the regulation, never laxer. */
  private static int within(int value, int least, int most) {
    return Math.max(least, Math.min(most, value));
  }
}
