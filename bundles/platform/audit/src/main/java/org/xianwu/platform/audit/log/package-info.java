/** Writing and reading the change log. */
package org.xianwu.platform.audit.log;
