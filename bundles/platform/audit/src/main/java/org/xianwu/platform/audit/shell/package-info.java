/** The operator's commands on the trail. */
package org.xianwu.platform.audit.shell;
