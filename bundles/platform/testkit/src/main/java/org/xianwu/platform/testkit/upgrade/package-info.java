/** Whether what was entered with an earlier version is still there after an upgrade. */
package org.xianwu.platform.testkit.upgrade;
