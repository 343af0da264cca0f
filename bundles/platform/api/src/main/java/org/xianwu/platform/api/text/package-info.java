/** Words a person reads, in the two languages of the suite. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.text;
