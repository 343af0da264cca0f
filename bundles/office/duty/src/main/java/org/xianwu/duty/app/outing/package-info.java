/** Requesting, deciding, ending and looking into outings. */
package org.xianwu.duty.app.outing;
