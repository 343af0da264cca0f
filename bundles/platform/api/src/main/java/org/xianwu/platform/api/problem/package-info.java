/** How anything is refused: one shape with code, reason, legal basis and remedy. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.problem;
