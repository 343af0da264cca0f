/** Commands of the operator's console. */
package org.xianwu.platform.operations.shell;
