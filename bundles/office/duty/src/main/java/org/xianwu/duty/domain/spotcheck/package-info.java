/** Looking into the duty of units: the draw, what is to be checked, and what was found. */
package org.xianwu.duty.domain.spotcheck;
