/** What waits for a person: to-dos and notices. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.workflow;
