package org.xianwu.platform.workflow.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How the county reads its deadlines; file {@code etc/org.xianwu.platform.workflow.cfg}. */
@ObjectClassDefinition(name = "期限 Deadlines")
public @interface DeadlineConfig {

  @AttributeDefinition(description = "Working days before the end from which the light is yellow")
  int yellowFrom() default 3;

  @AttributeDefinition(description = "End of the first half day, HH:mm")
  String noon() default "12:00";

  @AttributeDefinition(description = "When a day ends: 24:00, or the end of office hours as HH:mm")
  String dayEnd() default "24:00";
}
