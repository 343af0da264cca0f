/** The unpacked product, as a county runs it. */
package org.xianwu.itests.distribution;
