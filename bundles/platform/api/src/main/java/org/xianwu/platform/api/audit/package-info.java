/** The change log: what happened to which record, by whom, and what was refused. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.audit;
