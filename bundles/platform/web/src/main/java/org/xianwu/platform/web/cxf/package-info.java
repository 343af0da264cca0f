/** The CXF buses and their servlets. */
package org.xianwu.platform.web.cxf;
