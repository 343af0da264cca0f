/** The printed sheets of reception: what each shows, filled from its record. */
package org.xianwu.reception.forms;
