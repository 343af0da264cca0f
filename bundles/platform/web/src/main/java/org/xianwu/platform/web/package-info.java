/** The edge of the suite: REST and SOAP endpoints, published from the service registry. */
package org.xianwu.platform.web;
