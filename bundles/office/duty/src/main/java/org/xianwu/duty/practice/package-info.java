/** A year of duty in the practice county, for trying things out. */
package org.xianwu.duty.practice;
