/** Keeps somebody on duty at every hour, and the log of what reached the duty room. */
package org.xianwu.duty;
