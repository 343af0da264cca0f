/** Incidents by REST: the ledger, the desk, reports and figures. */
package org.xianwu.duty.rest.incident;
