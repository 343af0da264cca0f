/** Refusals as a REST caller gets them: RFC 9457 with code, remedy, basis and trace number. */
package org.xianwu.platform.web.problem;
