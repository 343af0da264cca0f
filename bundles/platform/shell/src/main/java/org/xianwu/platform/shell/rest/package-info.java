/** The shell's own REST endpoints. */
package org.xianwu.platform.shell.rest;
