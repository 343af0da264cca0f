package org.xianwu.duty.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of handovers, in {@code etc/org.xianwu.duty.cfg} beside the others. */
@ObjectClassDefinition(name = "Handover of duty (交接班)")
@interface HandoverConfiguration {

  @AttributeDefinition(
      description = "Minutes after a change of shifts until the leader on duty is told")
  int handoverGraceMinutes() default 15;

  @AttributeDefinition(description = "Minutes before a change from which it may be signed")
  int handoverEarlyMinutes() default 60;
}
