/** Handovers over HTTP. */
package org.xianwu.duty.rest.handover;
