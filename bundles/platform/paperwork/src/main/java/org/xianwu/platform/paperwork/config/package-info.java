/** What a county sets about files. */
package org.xianwu.platform.paperwork.config;
