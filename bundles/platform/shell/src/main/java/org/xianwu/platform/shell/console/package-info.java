/** The consoles of the running bundles, which make up the menu. */
package org.xianwu.platform.shell.console;
