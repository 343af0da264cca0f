/** Running the suite: functions, health, figures for monitoring, practice data. */
package org.xianwu.platform.operations;
