/** Checks of numbers that people and units carry, and how personal data is masked. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.check;
