/** Incidents (突发事件): what happened, who was told when, and what is still owed. */
package org.xianwu.duty.domain.incident;
