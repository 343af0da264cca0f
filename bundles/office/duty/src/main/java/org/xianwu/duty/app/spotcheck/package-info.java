/** Drawing, making and following up spot checks of the units' duty. */
package org.xianwu.duty.app.spotcheck;
