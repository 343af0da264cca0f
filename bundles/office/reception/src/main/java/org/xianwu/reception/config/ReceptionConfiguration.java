package org.xianwu.reception.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings in {@code etc/org.xianwu.reception.cfg}; verify them with the county's own rules. */
@ObjectClassDefinition(name = "Official reception (公务接待)")
@interface ReceptionConfiguration {

  @AttributeDefinition(description = "Guests up to which the fixed number may accompany at table")
  int smallParty() default 10;

  @AttributeDefinition(description = "How many may accompany a small party at table")
  int smallPartyEscorts() default 3;

  @AttributeDefinition(description = "Guests for each accompanying person of a larger party")
  int guestsPerEscort() default 3;

  @AttributeDefinition(description = "Work meals that a visit may have")
  int workMeals() default 1;

  @AttributeDefinition(description = "Yuan per head and meal that no reason lifts")
  int mealLimit() default 200;

  @AttributeDefinition(description = "Percent of the standard from which a meal is close to it")
  int nearLimitPercent() default 95;

  @AttributeDefinition(description = "Close meals in a month from which they are pointed at")
  int nearLimitTimes() default 2;

  @AttributeDefinition(description = "More visits of one sender in a month are pointed at")
  int visitsPerSender() default 2;

  @AttributeDefinition(description = "Percent of the budget from which its use is pointed at")
  int budgetPercent() default 80;

  @AttributeDefinition(description = "Working days before a visit by which it is applied for")
  int leadWorkdays() default 1;

  @AttributeDefinition(description = "Working days in which the form follows an urgent call")
  int formWorkdays() default 1;

  @AttributeDefinition(description = "Working days after a visit by which its list is made")
  int listWorkdays() default 3;

  @AttributeDefinition(description = "Days after a visit by which it is settled")
  int settlementDays() default 30;

  @AttributeDefinition(description = "Working days after a quarter by which it is published")
  int publicityWorkdays() default 10;

  @AttributeDefinition(description = "Percent by which a year is below its budget base")
  int cutPercent() default 12;

  @AttributeDefinition(description = "Whether guests of the same town may be received")
  boolean sameCity() default false;

  @AttributeDefinition(description = "Word (发文代字) of the numbers of replies to sending units")
  String replyWord() default "接待函";

  @AttributeDefinition(description = "Budget lines that may bear receptions")
  String[] budgetLines() default {"30217"};

  @AttributeDefinition(description = "Further words of drinks and tobacco that are refused")
  String[] drinkWords() default {};

  @AttributeDefinition(description = "Further compounds in which such words are harmless")
  String[] harmlessWords() default {};
}
