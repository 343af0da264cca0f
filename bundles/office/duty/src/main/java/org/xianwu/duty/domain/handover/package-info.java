/** Handing the desk over from shift to shift (交接班). */
package org.xianwu.duty.domain.handover;
