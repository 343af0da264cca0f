/** What the server tells open pages by itself (server-sent events). */
package org.xianwu.platform.shell.events;
