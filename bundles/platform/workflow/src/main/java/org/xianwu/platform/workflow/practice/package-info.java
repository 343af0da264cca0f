/** A calendar for the practice county whose notices are not out yet. */
package org.xianwu.platform.workflow.practice;
