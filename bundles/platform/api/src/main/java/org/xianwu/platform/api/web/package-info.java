/** Publishing REST and SOAP endpoints through the service registry. */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.xianwu.platform.api.web;
