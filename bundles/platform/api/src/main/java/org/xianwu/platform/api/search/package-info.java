/** Finding records by any part of their text. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.search;
