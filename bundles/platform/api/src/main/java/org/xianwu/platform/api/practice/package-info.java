/** Data of the fictitious practice county that a bundle brings along. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.practice;
