/** Numbers, attachments and printed forms. */
@org.osgi.annotation.versioning.Version("1.2.0")
package org.xianwu.platform.api.paperwork;
