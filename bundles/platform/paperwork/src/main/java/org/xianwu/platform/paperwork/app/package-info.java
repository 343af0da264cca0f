/** Drawing numbers. */
package org.xianwu.platform.paperwork.app;
