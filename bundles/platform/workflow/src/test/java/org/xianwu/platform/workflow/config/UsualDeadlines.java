package org.xianwu.platform.workflow.config;

import java.lang.annotation.Annotation;

/** What the operator gets without a configuration file. */
public final class UsualDeadlines implements DeadlineConfig {

  @Override
  public int yellowFrom() {
    return 3;
  }

  @Override
  public String noon() {
    return "12:00";
  }

  @Override
  public String dayEnd() {
    return "24:00";
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return DeadlineConfig.class;
  }
}
