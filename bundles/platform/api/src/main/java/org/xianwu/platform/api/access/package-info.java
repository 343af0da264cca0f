/** Who calls, and what that caller may do and see. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.access;
