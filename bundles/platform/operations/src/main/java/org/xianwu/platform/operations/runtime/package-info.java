/** What the running product knows of functions, and why one does not run. */
package org.xianwu.platform.operations.runtime;
