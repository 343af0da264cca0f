/** The working calendar, deadlines and notices of the suite. */
package org.xianwu.platform.workflow;
