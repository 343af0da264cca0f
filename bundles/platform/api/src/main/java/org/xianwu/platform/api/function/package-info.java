/** An office function announcing itself to the platform. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.function;
