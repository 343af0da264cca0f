package org.xianwu.duty.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings in {@code etc/org.xianwu.duty.spotcheck.cfg}; verify them with the county's rules. */
@ObjectClassDefinition(name = "Spot checks of duty (值班抽查)")
@interface SpotCheckConfiguration {

  @AttributeDefinition(
      description =
          "Groups of units among which is drawn together: code|Chinese name|English name|unit types"
              + " by spaces")
  String[] groups() default {
    "towns|乡镇街道|Towns|town subdistrict", "departments|县直单位|Departments|committee-office department"
  };

  @AttributeDefinition(description = "Least checks of each group on a day off")
  int checksOnDaysOff() default 1;

  @AttributeDefinition(
      description = "Days before the end of a quarter when units never checked are a to-do")
  int remindDaysBefore() default 20;

  @AttributeDefinition(description = "Working days that a unit has to explain a fault")
  int explainWorkdays() default 2;
}
