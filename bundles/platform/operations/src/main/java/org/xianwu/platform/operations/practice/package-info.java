/** Loading the practice county. */
package org.xianwu.platform.operations.practice;
