package org.xianwu.duty.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings in {@code etc/org.xianwu.duty.scheduling.cfg}: what a fair roster weighs. */
@ObjectClassDefinition(name = "Fair scheduling of duty (自动排班)")
@interface SchedulingConfiguration {

  @AttributeDefinition(description = "Load of a shift on an ordinary working day")
  double workday() default 1;

  @AttributeDefinition(description = "Load of a shift on a Friday")
  double friday() default 1.2;

  @AttributeDefinition(description = "Load of a shift on a weekend")
  double weekend() default 1.5;

  @AttributeDefinition(description = "Load of a shift on a day off beside a holiday")
  double adjustedOff() default 2;

  @AttributeDefinition(description = "Load of a shift on a statutory day")
  double statutory() default 3;

  @AttributeDefinition(description = "Load of a shift on New Year's Eve or the first lunar day")
  double festival() default 4;

  @AttributeDefinition(description = "Days that should lie between two shifts of one person")
  int daysBetween() default 2;
}
