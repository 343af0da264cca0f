/** Cases on their way through a chain of approvals. */
@org.osgi.annotation.versioning.Version("1.2.0")
package org.xianwu.platform.api.approval;
