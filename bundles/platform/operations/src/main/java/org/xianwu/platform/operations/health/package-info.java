/** Whether the suite is well, and why not. */
package org.xianwu.platform.operations.health;
