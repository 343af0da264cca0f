/** The organisation in memory, read anew after each change. */
package org.xianwu.platform.identity.directory;
