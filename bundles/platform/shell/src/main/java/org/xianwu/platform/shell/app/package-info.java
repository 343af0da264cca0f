/** To-dos, search and choices of the person in front of the screen. */
package org.xianwu.platform.shell.app;
