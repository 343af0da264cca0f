package org.xianwu.duty.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings in {@code etc/org.xianwu.duty.cfg}; verify them with the county's own duty rules. */
@ObjectClassDefinition(name = "Duty (值班值守)")
@interface DutyConfiguration {

  @AttributeDefinition(description = "Hours of a full-day shift, HH:mm-HH:mm")
  String fullHours() default "08:00-08:00";

  @AttributeDefinition(description = "Hours of a day shift, also the office hours of working days")
  String dayHours() default "08:30-17:30";

  @AttributeDefinition(description = "Hours of a night shift")
  String nightHours() default "17:30-08:30";

  @AttributeDefinition(description = "Minutes that days of different hours may leave open or share")
  int handoverMinutes() default 30;

  @AttributeDefinition(description = "Hours free after a shift of 24 hours")
  int restHours() default 24;

  @AttributeDefinition(description = "Least officers of a shift on working days")
  int officersOnWorkdays() default 1;

  @AttributeDefinition(description = "Least officers of a shift on days off")
  int officersOnDaysOff() default 2;

  @AttributeDefinition(description = "Working days before a holiday by which its roster is out")
  int holidayLeadWorkdays() default 3;

  @AttributeDefinition(description = "More shifts of an officer in a month are pointed at")
  int officerShiftsPerMonth() default 5;

  @AttributeDefinition(description = "More days off in a row for one leader are pointed at")
  int leaderDaysInARow() default 2;

  @AttributeDefinition(description = "More shifts of the same two officers are pointed at")
  int pairShifts() default 2;

  @AttributeDefinition(description = "Day from which a missing roster of next month is a to-do")
  int remindFromDay() default 20;

  @AttributeDefinition(description = "Minutes that a unit may take to tell the duty room")
  int incidentUnitMinutes() default 60;

  @AttributeDefinition(description = "Minutes before a limit of reporting when its light is yellow")
  int incidentWarningMinutes() default 10;

  @AttributeDefinition(description = "First hours of a major incident, with reports close together")
  int incidentEarlyHours() default 24;

  @AttributeDefinition(description = "Hours from report to report in that time")
  int incidentFollowUpHours() default 2;

  @AttributeDefinition(description = "Hours from report to report of a major incident afterwards")
  int incidentLaterHours() default 24;

  @AttributeDefinition(description = "Minutes for a verification when nobody says until when")
  int incidentAnswerMinutes() default 30;

  @AttributeDefinition(description = "Hours for the final report after the handling ended")
  int incidentFinalHours() default 24;

  @AttributeDefinition(description = "Hours after which a missing final report is pointed at")
  int incidentLongestHours() default 72;

  @AttributeDefinition(description = "Days after the end when personal data is destroyed, art 85")
  int incidentPersonalDays() default 30;

  @AttributeDefinition(description = "Duty room to which reports of incidents usually go")
  String incidentRecipient() default "上级总值班室";
}
