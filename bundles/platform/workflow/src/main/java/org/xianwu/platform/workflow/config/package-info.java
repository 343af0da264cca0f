/** What an operator may set for deadlines and alerts. */
package org.xianwu.platform.workflow.config;
