/** Use cases of incidents: keeping, reporting, reminding, answering the higher level. */
package org.xianwu.duty.app.incident;
