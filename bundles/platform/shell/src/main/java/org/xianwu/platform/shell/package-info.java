/** The frame around all functions: menu, workbench, notices, search, and the files of the pages. */
package org.xianwu.platform.shell;
