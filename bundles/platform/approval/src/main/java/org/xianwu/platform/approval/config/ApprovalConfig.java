package org.xianwu.platform.approval.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Reminders of approvals; file {@code etc/org.xianwu.platform.approval.cfg}. */
@ObjectClassDefinition(name = "审批提醒 Approvals")
public @interface ApprovalConfig {

  @AttributeDefinition(description = "Working days before the end on which the person is reminded")
  int[] daysBefore() default {3, 1};

  @AttributeDefinition(description = "Time of the day of reminders, HH:mm")
  String remindAt() default "09:00";

  @AttributeDefinition(description = "Days overdue from which the section head hears of it")
  int headFrom() default 2;

  @AttributeDefinition(description = "Days overdue from which the leader in charge hears of it")
  int leaderFrom() default 4;

  @AttributeDefinition(description = "Hours in which nobody is reminded, HH:mm-HH:mm")
  String quietHours() default "22:00-07:00";

  @AttributeDefinition(description = "Kinds of case that do not wait for the morning")
  String[] urgentKinds() default {};

  @AttributeDefinition(description = "Minutes between two looks for what is due")
  int everyMinutes() default 5;

  @AttributeDefinition(description = "Minutes after which the same person may be urged again")
  int urgeAgainMinutes() default 60;

  @AttributeDefinition(description = "Common opinions of those who agree (常用语)")
  String[] agreePhrases() default {"同意", "同意，请按规定办理"};

  @AttributeDefinition(description = "Common opinions of those who return a case")
  String[] returnPhrases() default {"请补充材料后再报", "金额与标准不符，请核实", "请先征求财务意见"};
}
