/** What every answer carries: security headers, a trace number, and a count. */
package org.xianwu.platform.web.http;
