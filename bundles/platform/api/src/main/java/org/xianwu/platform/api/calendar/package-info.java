/** Working days, deadlines, and why something is due on that very day. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.calendar;
