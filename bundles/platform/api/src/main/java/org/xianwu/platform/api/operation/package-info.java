/** How a part of the suite reports its health and its figures. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.operation;
