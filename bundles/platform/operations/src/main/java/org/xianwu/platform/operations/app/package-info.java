/** Use cases of the function manager. */
package org.xianwu.platform.operations.app;
