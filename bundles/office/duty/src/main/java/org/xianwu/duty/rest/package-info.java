/** Duty by REST: rosters with their verbs, shifts, the log, and who is on duty. */
package org.xianwu.duty.rest;
