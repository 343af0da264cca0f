/** Making rosters fair: what is to be filled, who may, and the search for a good answer. */
package org.xianwu.duty.domain.schedule;
