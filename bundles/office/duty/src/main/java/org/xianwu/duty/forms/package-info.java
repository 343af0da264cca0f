/** The printed sheets of duty: what each shows, filled from its record. */
package org.xianwu.duty.forms;
