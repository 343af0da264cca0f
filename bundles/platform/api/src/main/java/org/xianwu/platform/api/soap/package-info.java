/** What the SOAP contracts of all functions have in common. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.soap;
