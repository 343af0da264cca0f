/** What is published, with the permission that each endpoint needs. */
package org.xianwu.platform.web.catalogue;
