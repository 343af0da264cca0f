/** Units, departments, posts and people, as they were on any day. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.identity;
