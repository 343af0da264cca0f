/** A year of receptions in the practice county, for trying things out. */
package org.xianwu.reception.practice;
