/** What a county can set about identity. */
package org.xianwu.platform.identity.config;
