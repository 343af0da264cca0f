/** Writing, signing and watching handovers (交接班). */
package org.xianwu.duty.app.handover;
