/** The ledgers of duty: rosters, shifts and the log, each described once. */
package org.xianwu.duty.ledger;
