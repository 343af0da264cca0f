package org.xianwu.duty.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of outings, in {@code etc/org.xianwu.duty.cfg} beside the others. */
@ObjectClassDefinition(name = "Outings of leaders (外出请示报告)")
@interface OutingConfiguration {

  @AttributeDefinition(
      description =
          "Name of the county, inside which nobody is away; read from the organisation's"
              + " name when empty")
  String outingCounty() default "";

  @AttributeDefinition(
      description = "Working days before which an outing is asked for where the table says nothing")
  int outingLeadWorkdays() default 2;

  @AttributeDefinition(description = "More days need an approved leave")
  int outingLongestDays() default 30;

  @AttributeDefinition(description = "Working days in which the return is reported")
  int outingBackWorkdays() default 1;
}
