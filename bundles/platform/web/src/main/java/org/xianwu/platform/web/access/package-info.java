/** Who calls, and whether the endpoint is open to that caller. */
package org.xianwu.platform.web.access;
