/** The working calendar as a pure computation: days, deadlines, lights, alerts. */
package org.xianwu.platform.workflow.calendar;
