package org.xianwu.platform.workflow.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** How long notices are kept; file {@code etc/org.xianwu.platform.workflow.notices.cfg}. */
@ObjectClassDefinition(name = "通知 Notices")
public @interface NoticeConfig {

  @AttributeDefinition(
      description = "Days after which a notice goes that its reader has read; 0 keeps it for ever")
  int readNoticeDays() default 90;

  @AttributeDefinition(
      description = "Days after which a notice goes that nobody has read; 0 keeps it for ever")
  int unreadNoticeDays() default 365;
}
