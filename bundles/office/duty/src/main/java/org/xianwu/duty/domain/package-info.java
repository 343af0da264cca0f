/** Rosters, shifts and the duty log, and the rules that they obey. */
package org.xianwu.duty.domain;
