package org.xianwu.platform.operations.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Watching the product; file {@code etc/org.xianwu.platform.operations.cfg}. */
@ObjectClassDefinition(name = "运行维护 Operations")
public @interface OperationsConfig {

  @AttributeDefinition(description = "Free megabytes below which the disk is called nearly full")
  int diskWarning() default 2048;

  @AttributeDefinition(description = "Free megabytes below which the product counts as not working")
  int diskDown() default 200;

  @AttributeDefinition(
      description = "Addresses besides this machine that may read /metrics, separated by commas")
  String metricsFrom() default "";
}
