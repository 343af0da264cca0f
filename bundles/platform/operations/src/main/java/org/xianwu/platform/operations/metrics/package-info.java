/** Figures for monitoring. */
package org.xianwu.platform.operations.metrics;
