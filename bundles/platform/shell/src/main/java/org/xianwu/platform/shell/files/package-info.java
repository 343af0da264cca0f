/** The files of the pages. */
package org.xianwu.platform.shell.files;
