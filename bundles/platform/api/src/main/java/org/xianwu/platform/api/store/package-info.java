/** Reading and writing the rows of one bundle in one transaction with their audit trail. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.store;
